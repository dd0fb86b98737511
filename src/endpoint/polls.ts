import {pollIdPattern, slug} from '../contract/poll-id.ts';
import type {Poll} from '../contract/poll.ts';

/** Whether a poll takes reactions now. */
export type PollPhase = 'unknown' | 'early' | 'open' | 'closed';

/** The polls that this endpoint knows, by id. */
export interface Polls {
  /** Of those that are described. */
  readonly ids: readonly string[];
  phase(id: string, now: number): PollPhase;
  /** What is known of it; nothing where every poll is taken and this one was never described. */
  find(id: string): Poll | undefined;
}

interface Schedule {
  readonly poll: Poll;
  readonly opens: number;
  readonly closes: number;
}

const idPattern = new RegExp(pollIdPattern, 'u');
const momentPattern = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** @returns milliseconds since 1970, or NaN for what is no date with a time and an offset (30 February is none) */
const readMoment = (text: string): number => {
  const [, year, month, day] = momentPattern.exec(text) ?? [];
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= lastDay ? Date.parse(text) : NaN;
};

const momentOf = (poll: Poll, field: 'opensAt' | 'closesAt', absent: number): number => {
  const text = poll[field];
  if (text === undefined) return absent;
  const moment = readMoment(text);
  if (Number.isNaN(moment)) throw new Error(`${field}: "${text}" is not a date like 2027-01-31T23:59:00+01:00`);
  return moment;
};

/** The id under which the endpoint takes a poll's reactions. */
export const pollId = (poll: Poll): string => {
  const id = poll.id ?? slug(poll.statement);
  if (!idPattern.test(id)) throw new Error(`id: "${id}" is not made of lower case letters, digits and hyphens`);
  return id;
};

const scheduleOf = (poll: Poll): Schedule => {
  const opens = momentOf(poll, 'opensAt', -Infinity);
  const closes = momentOf(poll, 'closesAt', Infinity);
  if (opens >= closes) throw new Error('closesAt: the poll closes before it opens');
  return {poll, opens, closes};
};

/** Throws where a poll cannot be told from another, or its dates are none: at start, not when the first reader comes. */
export const createPolls = (polls: readonly Poll[], open: boolean): Polls => {
  const schedules = new Map<string, Schedule>();
  for (const poll of polls) {
    const id = pollId(poll);
    if (schedules.has(id)) throw new Error(`id: two polls have the id "${id}"`);
    schedules.set(id, scheduleOf(poll));
  }
  return {
    ids: [...schedules.keys()],
    phase(id, now) {
      const schedule = schedules.get(id);
      if (!schedule) return open && idPattern.test(id) ? 'open' : 'unknown';
      return now < schedule.opens ? 'early' : now < schedule.closes ? 'open' : 'closed';
    },
    find: (id) => schedules.get(id)?.poll,
  };
};
