import {isoPattern} from '../contract/moment.ts';

/** Whether a poll takes reactions. */
export type Period = 'before' | 'open' | 'after';

const iso = new RegExp(isoPattern);

/**
 * A moment in milliseconds since 1970; `NaN` for what is not ISO 8601 with date, time and offset. Some engines take
 * 30 February for 2 March, so the day has to come back as it was. A year before 1000 is what a CMS writes for a
 * date that nobody filled in (0001-01-01), and would have closed every poll.
 */
export const parseMoment = (value: string): number => {
  const day = value.slice(0, 10);
  return iso.test(value) && value > '1' && new Date(day).toJSON()?.startsWith(day) ? Date.parse(value) : NaN;
};

/**
 * Where a moment falls, all in milliseconds since 1970; `NaN` for an opening or closing time that there is not. The
 * closing time itself is too late, as at the endpoint; of one that lies before the opening, only the closing counts
 * once it has passed.
 */
export const periodAt = (now: number, opensAt: number, closesAt: number): Period => (now >= closesAt ? 'after' : now < opensAt ? 'before' : 'open');
