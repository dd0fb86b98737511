import type {Kysely} from 'kysely';
import type {Stance} from '../../contract/stance.ts';
import {flatten, prepare} from './prepared.ts';
import {ask, type Steps} from './steps.ts';
import type {DayTable, StandingTable, Tables} from './tables.ts';

/** What is counted of a new row. */
export interface Counted {
  readonly poll: string;
  readonly stance: Stance;
  readonly received_at: string;
}

/** Adds up by a key, in one order for every process, so that two transactions never wait for each other's counts. */
const addUp = <Row extends {n: number}>(reactions: readonly Counted[], toRow: (reaction: Counted) => Row): Row[] => {
  const rows = new Map<string, Row>();
  for (const reaction of reactions) {
    const row = toRow(reaction);
    const key = Object.values(row).join(' ');
    const counted = rows.get(key);
    if (counted) counted.n += 1;
    else rows.set(key, row);
  }
  return [...rows.keys()].sort().map((key) => rows.get(key)!);
};

/** Counts what was stored, in the transaction that stored it: reading a count never counts. */
export const createCounter = (db: Kysely<Tables>) => {
  const addStandings = prepare<StandingTable, unknown>(
    (rows) =>
      db
        .insertInto('standings')
        .values([...rows])
        .onConflict((conflict) => conflict.columns(['poll', 'stance']).doUpdateSet((eb) => ({n: eb('standings.n', '+', eb.ref('excluded.n'))}))),
    flatten,
  );
  const addDays = prepare<DayTable, unknown>(
    (rows) =>
      db
        .insertInto('days')
        .values([...rows])
        .onConflict((conflict) => conflict.columns(['poll', 'day']).doUpdateSet((eb) => ({n: eb('days.n', '+', eb.ref('excluded.n'))}))),
    flatten,
  );
  return function* (reactions: readonly Counted[]): Steps<void> {
    yield* ask(addStandings(addUp(reactions, ({poll, stance}) => ({poll, stance, n: 1}))));
    yield* ask(addDays(addUp(reactions, ({poll, received_at}) => ({poll, day: received_at.slice(0, 10), n: 1}))));
  };
};
