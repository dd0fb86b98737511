import type {Insertable, Kysely} from 'kysely';
import type {Stance} from '../../contract/stance.ts';
import type {Standing} from '../../contract/standing.ts';
import {createCounter} from './counts.ts';
import {chunksOf, flatten, prepare} from './prepared.ts';
import type {Reader} from './read.ts';
import {ask, type Steps} from './steps.ts';
import type {Known} from './store.ts';
import type {ReactionTable, Tables} from './tables.ts';

export type NewRow = Insertable<ReactionTable> & {readonly stance: Stance};

/** What became of a number of rows. */
export interface Outcome {
  /** Whether each was stored now. */
  readonly isFresh: readonly boolean[];
  /** By id, what the store has of those that were there already. */
  readonly known: ReadonlyMap<string, Known>;
  /** By poll. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export interface AddOptions {
  /** Whether the webhook is to be told of each. */
  readonly notify: boolean;
  /** A statement for each row, which is least work for a database that answers at once. */
  readonly oneByOne: boolean;
}

/**
 * Stores what is new of a number of reactions, in a transaction.
 *
 * The unique id decides who was first, not a look beforehand: two processes that look at the same moment both
 * find nothing. So it inserts, and reads only what was there already.
 */
export const createAddSteps = (db: Kysely<Tables>, {findReactions, readStandings}: Reader, {notify, oneByOne}: AddOptions) => {
  const count = createCounter(db);
  const insert = (rows: readonly NewRow[]) =>
    db
      .insertInto('reactions')
      .values([...rows])
      .onConflict((conflict) => conflict.column('id').doNothing());
  const insertOne = prepare(insert, flatten);
  const insertMany = prepare((rows: readonly NewRow[]) => insert(rows).returning('id'), flatten);

  /** Which of them were not there yet; where one id comes twice, the first. */
  function* insertAll(rows: readonly NewRow[]): Steps<boolean[]> {
    if (oneByOne) {
      const isFresh: boolean[] = [];
      for (const row of rows) isFresh.push((yield* ask(insertOne([row]))).numAffectedRows === 1n);
      return isFresh;
    }
    const unclaimed = new Set<string>();
    for (const chunk of chunksOf(rows)) {
      for (const {id} of (yield* ask(insertMany(chunk))).rows) unclaimed.add(id);
    }
    return rows.map(({id}) => unclaimed.delete(id));
  }

  return function* (rows: readonly NewRow[]): Steps<Outcome> {
    const isFresh = yield* insertAll(rows);
    const fresh = rows.filter((_, index) => isFresh[index]);

    if (fresh.length > 0) yield* count(fresh);
    if (notify && fresh.length > 0) {
      const deliveries = fresh.map(({id, received_at}) => ({reaction: id, attempts: 0, due_at: received_at}));
      yield* ask(db.insertInto('deliveries').values(deliveries).compile());
    }

    // Also one that is among these rows twice.
    const others = rows.filter((_, index) => !isFresh[index]).map(({id}) => id);
    const known = yield* findReactions(others);
    const standings = yield* readStandings([...new Set(rows.map(({poll}) => poll))]);
    return {isFresh, known, standings};
  };
};

export type AddSteps = ReturnType<typeof createAddSteps>;
