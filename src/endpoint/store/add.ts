import {PostgresAdapter, type Dialect, type Kysely} from 'kysely';
import {createPostgresAddSteps} from './add-postgres.ts';
import {createAddSteps, type NewRow, type Outcome} from './add-steps.ts';
import type {Reader} from './read.ts';
import {inTransactionAtOnce, isPrompt, take} from './steps.ts';
import type {Added, NewReaction} from './store.ts';
import type {Tables} from './tables.ts';
import {inTransaction, retryConflicts} from './transaction.ts';

const toRow = (reaction: NewReaction): NewRow => ({
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

/** A dialect that has another thread add rows. */
export interface AddingDialect extends Dialect {
  /** In one durable transaction. */
  add(rows: readonly NewRow[], notify: boolean): Promise<Outcome>;
}

const isAdding = (dialect: Dialect): dialect is AddingDialect => 'add' in dialect && typeof dialect.add === 'function';

const createRowAdder = (db: Kysely<Tables>, reader: Reader, {dialect, notify}: AdderOptions): ((rows: readonly NewRow[]) => Promise<Outcome>) => {
  if (isAdding(dialect)) return (rows) => dialect.add(rows, notify);
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    const addSteps = createPostgresAddSteps(reader, notify);
    return (rows) => retryConflicts(() => take(db, addSteps(rows)));
  }
  const addSteps = createAddSteps(db, reader, {notify, oneByOne: isPrompt(dialect)});
  if (isPrompt(dialect)) return (rows) => db.connection().execute(async () => inTransactionAtOnce(dialect, addSteps(rows)));
  return (rows) => inTransaction(db, (transaction) => take(transaction, addSteps(rows)));
};

export interface AdderOptions {
  readonly dialect: Dialect;
  /** Whether the webhook is to be told of each. */
  readonly notify: boolean;
}

/** Stores what is new of a number of reactions in one transaction, in the way that suits the database best. */
export const createAdder = (db: Kysely<Tables>, reader: Reader, options: AdderOptions) => {
  const addRows = createRowAdder(db, reader, options);

  return async (reactions: readonly NewReaction[]): Promise<Added[]> => {
    // In one order for every process: two that insert the same ids crosswise would wait for each other.
    const order = reactions.map((_, index) => index).sort((a, b) => (reactions[a]!.id < reactions[b]!.id ? -1 : 1));
    const {isFresh, known, standings} = await addRows(order.map((index) => toRow(reactions[index]!)));
    const added: Added[] = [];
    order.forEach((index, place) => {
      const reaction = reactions[index]!;
      const fresh = isFresh[place]!;
      added[index] = {fresh, known: fresh ? reaction : known.get(reaction.id)!, standing: standings.get(reaction.poll)!};
    });
    return added;
  };
};
