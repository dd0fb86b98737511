import type {Insertable, Kysely, Transaction} from 'kysely';
import type {Added, Known, NewReaction} from './store.ts';
import type {ReactionTable, StandingTable, Tables} from './tables.ts';
import {knownColumns, toKnown} from './read.ts';

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
  token_hash: reaction.tokenHash,
  body_hash: reaction.bodyHash,
});

/** In one order for every process, so that two transactions never wait for each other's counts. */
const count = (reactions: readonly NewReaction[]): StandingTable[] => {
  const counts = new Map<string, StandingTable>();
  for (const {poll, stance} of reactions) {
    const key = `${poll} ${stance}`;
    const row = counts.get(key) ?? {poll, stance, n: 0};
    row.n += 1;
    counts.set(key, row);
  }
  return [...counts.keys()].sort().map((key) => counts.get(key)!);
};

/**
 * The unique id decides who was first, not a look beforehand: two processes that look at the same moment
 * both find nothing. So it inserts, and reads only what was there already.
 */
const addIn = async (db: Transaction<Tables>, reactions: readonly NewReaction[]): Promise<Added[]> => {
  const inserted = await db
    .insertInto('reactions')
    .values(reactions.map(toRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const unclaimed = new Set(inserted.map((row) => row.id));
  // The same id twice among the reactions is stored once: the first of them claims it.
  const fresh = reactions.map(({id}) => unclaimed.delete(id));

  const counts = count(reactions.filter((_, index) => fresh[index]));
  if (counts.length > 0) {
    await db
      .insertInto('standings')
      .values(counts)
      .onConflict((conflict) =>
        conflict.columns(['poll', 'stance']).doUpdateSet((eb) => ({n: eb('standings.n', '+', eb.ref('excluded.n'))})),
      )
      .execute();
  }

  const known = new Map<string, Known>();
  const ids = reactions.filter((_, index) => !fresh[index]).map(({id}) => id);
  if (ids.length > 0) {
    const rows = await db.selectFrom('reactions').select(['id', ...knownColumns]).where('id', 'in', ids).execute();
    for (const row of rows) known.set(row.id, toKnown(row));
  }
  return reactions.map(({id}, index) => (fresh[index] ? {fresh: true} : {fresh: false, known: known.get(id)!}));
};

export const addReactions = (db: Kysely<Tables>, reactions: readonly NewReaction[]): Promise<Added[]> =>
  db.transaction().execute((transaction) => addIn(transaction, reactions));
