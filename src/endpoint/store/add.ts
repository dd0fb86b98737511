import {CompiledQuery, type Insertable, type Kysely} from 'kysely';
import {createCounter} from './counts.ts';
import {chunksOf, flatten, prepare} from './prepared.ts';
import type {Reader} from './read.ts';
import {ask, take, takeAtOnce, type PromptDialect, type Steps} from './steps.ts';
import type {Added, Known, NewReaction} from './store.ts';
import type {ReactionTable, Tables} from './tables.ts';
import {inTransaction} from './transaction.ts';

const toRow = (reaction: NewReaction): Insertable<ReactionTable> => ({
  id: reaction.id,
  public_id: reaction.publicId,
  poll: reaction.poll,
  stance: reaction.stance,
  reason: reaction.reason,
  name: reaction.name ?? null,
  email: reaction.email ?? null,
  may_publish: reaction.mayPublish ? 1 : 0,
  lang: reaction.lang,
  sent_at: reaction.sentAt,
  extra: JSON.stringify(reaction.extra),
  state: reaction.state,
  received_at: reaction.receivedAt,
  published_at: reaction.state === 'published' ? reaction.receivedAt : null,
  // What may not be published is never more than pending, and nobody need decide about it.
  waiting_since: reaction.state === 'pending' && reaction.mayPublish ? reaction.receivedAt : null,
  held: reaction.held ?? null,
  token_hash: reaction.tokenHash,
  body_hash: reaction.bodyHash,
});

/**
 * Stores what is new of a number of reactions in one transaction.
 *
 * The unique id decides who was first, not a look beforehand: two processes that look at the same moment both
 * find nothing. So it inserts, and reads only what was there already.
 *
 * @param notify whether the webhook is to be told of each
 */
const createSteps = (db: Kysely<Tables>, {findReactions, readStandings}: Reader, notify: boolean, oneByOne: boolean) => {
  const count = createCounter(db);
  const insert = (rows: readonly Insertable<ReactionTable>[]) =>
    db
      .insertInto('reactions')
      .values([...rows])
      .onConflict((conflict) => conflict.column('id').doNothing());
  const insertOne = prepare(insert, flatten);
  const insertMany = prepare((rows: readonly Insertable<ReactionTable>[]) => insert(rows).returning('id'), flatten);

  /** Which of them were not there yet; where one id comes twice, the first. */
  function* insertAll(rows: readonly Insertable<ReactionTable>[]): Steps<boolean[]> {
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

  return function* (reactions: readonly NewReaction[]): Steps<Added[]> {
    const isFresh = yield* insertAll(reactions.map(toRow));
    const fresh = reactions.filter((_, index) => isFresh[index]);

    if (fresh.length > 0) yield* count(fresh);
    if (notify && fresh.length > 0) {
      const deliveries = fresh.map(({id, receivedAt}) => ({reaction: id, attempts: 0, due_at: receivedAt}));
      yield* ask(db.insertInto('deliveries').values(deliveries).compile());
    }

    const known = new Map<string, Known>(fresh.map((reaction) => [reaction.id, reaction]));
    const others = reactions.filter(({id}) => !known.has(id)).map(({id}) => id);
    for (const [id, found] of yield* findReactions(others)) known.set(id, found);
    const standings = yield* readStandings([...new Set(reactions.map(({poll}) => poll))]);
    return reactions.map(({id, poll}, index) => ({
      fresh: isFresh[index]!,
      known: known.get(id)!,
      standing: standings.get(poll)!,
    }));
  };
};

const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) => CompiledQuery.raw(sql)) as [
  CompiledQuery,
  CompiledQuery,
  CompiledQuery,
];

/** In one turn of the event loop, for who has the connection. */
const inTransactionAtOnce = <T>(dialect: PromptDialect, steps: Steps<T>): T => {
  dialect.run(begin);
  try {
    const result = takeAtOnce(dialect, steps);
    dialect.run(commit);
    return result;
  } catch (error) {
    try {
      dialect.run(rollback);
    } catch {
      // On a full disk SQLite has rolled back by itself.
    }
    throw error;
  }
};

/** @param prompt the dialect, where its database answers at once */
export const createAdder = (db: Kysely<Tables>, reader: Reader, {notify, prompt}: {notify: boolean; prompt: PromptDialect | undefined}) => {
  const addSteps = createSteps(db, reader, notify, prompt !== undefined);
  const addSorted = (sorted: readonly NewReaction[]): Promise<Added[]> =>
    prompt
      ? db.connection().execute(async () => inTransactionAtOnce(prompt, addSteps(sorted)))
      : inTransaction(db, (transaction) => take(transaction, addSteps(sorted)));

  return async (reactions: readonly NewReaction[]): Promise<Added[]> => {
    // In one order for every process: two that insert the same ids crosswise would wait for each other.
    const order = reactions.map((_, index) => index).sort((a, b) => (reactions[a]!.id < reactions[b]!.id ? -1 : 1));
    const added = await addSorted(order.map((index) => reactions[index]!));
    const byIndex: Added[] = [];
    added.forEach((one, place) => (byIndex[order[place]!] = one));
    return byIndex;
  };
};
