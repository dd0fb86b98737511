import type {Kysely} from 'kysely';
import {createDecider} from './decide.ts';
import {readLog, readLogEntry} from './decisions.ts';
import {listReactions, readCounts, readReaction} from './lists.ts';
import type {Moderation} from './moderation.ts';
import type {Tables} from './tables.ts';

const readPolls = async (db: Kysely<Tables>, after: string, limit: number): Promise<string[]> => {
  const rows = await db.selectFrom('standings').select('poll').distinct().where('poll', '>', after).orderBy('poll').limit(limit).execute();
  return rows.map(({poll}) => poll);
};

const hasPoll = async (db: Kysely<Tables>, poll: string): Promise<boolean> =>
  (await db.selectFrom('standings').select('poll').where('poll', '=', poll).limit(1).execute()).length > 0;

/** @param opened does the work once the database is open */
export const createModeration = (db: Kysely<Tables>, opened: <T>(work: () => Promise<T>) => Promise<T>): Moderation => {
  const {decide, undo} = createDecider(db);
  return {
    polls: (after, limit) => opened(() => readPolls(db, after, limit)),
    hasPoll: (poll) => opened(() => hasPoll(db, poll)),
    counts: (poll) => opened(() => readCounts(db, poll)),
    days: (poll, from) =>
      opened(() => db.selectFrom('days').select(['day', 'n']).where('poll', '=', poll).where('day', '>=', from).orderBy('day').execute()),
    list: (query) => opened(() => listReactions(db, query)),
    find: (poll, reaction) => opened(() => readReaction(db, poll, reaction)),
    decide: (asked) => opened(() => decide(asked)),
    undo: (asked) => opened(() => undo(asked)),
    log: (poll, before, limit) => opened(() => readLog(db, poll, before, limit)),
    logEntry: (poll, decision) => opened(() => readLogEntry(db, poll, decision)),
  };
};
