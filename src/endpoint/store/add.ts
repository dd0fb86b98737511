import type {Insertable, Kysely, Transaction} from 'kysely';
import {createCounter} from './counts.ts';
import {chunksOf, flatten, prepare} from './prepared.ts';
import type {Reader} from './read.ts';
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
export const createAdder = (db: Kysely<Tables>, {findReactions, readStandings}: Reader, notify: boolean) => {
  const count = createCounter(db);
  const insert = prepare<Insertable<ReactionTable>, {id: string}>(
    (rows) =>
      db
        .insertInto('reactions')
        .values([...rows])
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id'),
    flatten,
  );

  const addIn = async (transaction: Transaction<Tables>, reactions: readonly NewReaction[]): Promise<Added[]> => {
    const unclaimed = new Set<string>();
    for (const rows of chunksOf(reactions.map(toRow))) {
      for (const {id} of (await insert(transaction, rows)).rows) unclaimed.add(id);
    }
    // The same id twice among the reactions is stored once: the first of them claims it.
    const isFresh = reactions.map(({id}) => unclaimed.delete(id));
    const fresh = reactions.filter((_, index) => isFresh[index]);

    if (fresh.length > 0) await count(transaction, fresh);
    if (notify && fresh.length > 0) {
      const deliveries = fresh.map(({id, receivedAt}) => ({reaction: id, attempts: 0, due_at: receivedAt}));
      await transaction.insertInto('deliveries').values(deliveries).execute();
    }

    const known = new Map<string, Known>(fresh.map((reaction) => [reaction.id, reaction]));
    const others = reactions.filter(({id}) => !known.has(id)).map(({id}) => id);
    for (const [id, found] of await findReactions(transaction, others)) known.set(id, found);
    const standings = await readStandings(transaction, [...new Set(reactions.map(({poll}) => poll))]);
    return reactions.map(({id, poll}, index) => ({
      fresh: isFresh[index]!,
      known: known.get(id)!,
      standing: standings.get(poll)!,
    }));
  };

  return async (reactions: readonly NewReaction[]): Promise<Added[]> => {
    // In one order for every process: two that insert the same ids crosswise would wait for each other.
    const order = reactions.map((_, index) => index).sort((a, b) => (reactions[a]!.id < reactions[b]!.id ? -1 : 1));
    const sorted = order.map((index) => reactions[index]!);
    const added = await inTransaction(db, (transaction) => addIn(transaction, sorted));
    const byIndex: Added[] = [];
    added.forEach((one, place) => (byIndex[order[place]!] = one));
    return byIndex;
  };
};
