import type {CompiledQuery, Insertable, Kysely, Transaction} from 'kysely';
import {knownColumns, readStandings, toKnown} from './read.ts';
import type {Added, NewReaction} from './store.ts';
import type {ReactionTable, StandingTable, Tables} from './tables.ts';

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
  text_hash: reaction.textHash ?? null,
});

/** Adds up by a key, in one order for every process, so that two transactions never wait for each other's counts. */
const count = <Row extends {n: number}>(reactions: readonly NewReaction[], toCount: (reaction: NewReaction) => Row): Row[] => {
  const counts = new Map<string, Row>();
  for (const reaction of reactions) {
    const row = toCount(reaction);
    const key = Object.values(row).join(' ');
    const counted = counts.get(key);
    if (counted) counted.n += 1;
    else counts.set(key, row);
  }
  return [...counts.keys()].sort().map((key) => counts.get(key)!);
};

/** Rows to a statement: any number of reactions is made up of these, so that a handful of statements is compiled once. */
const chunkSizes = [64, 16, 4, 1] as const;

const chunksOf = <T>(items: readonly T[]): T[][] => {
  const chunks: T[][] = [];
  let at = 0;
  for (const size of chunkSizes) {
    for (; items.length - at >= size; at += size) chunks.push(items.slice(at, at + size));
  }
  return chunks;
};

/** What the same text was sent before, also by another of these, waits for somebody's eyes. */
const holdDuplicates = async (db: Transaction<Tables>, reactions: readonly NewReaction[]): Promise<NewReaction[]> => {
  const hashes = [...new Set(reactions.flatMap(({textHash}) => textHash ?? []))];
  if (hashes.length === 0) return [...reactions];
  const rows = await db.selectFrom('reactions').select(['poll', 'text_hash', 'id']).where('text_hash', 'in', hashes).execute();
  const first = new Map(rows.map(({poll, text_hash, id}) => [`${poll} ${text_hash}`, id]));
  return reactions.map((reaction) => {
    const {poll, textHash, id} = reaction;
    if (textHash === undefined) return reaction;
    const key = `${poll} ${textHash}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, id);
    if (known === undefined || known === id || reaction.held) return reaction;
    return {...reaction, held: 'duplicate', state: 'pending'};
  });
};

/**
 * Stores what is new of a number of reactions in one transaction.
 *
 * The unique id decides who was first, not a look beforehand: two processes that look at the same moment both
 * find nothing. So it inserts, and reads only what was there already.
 *
 * @param notify whether the webhook is to be told of each
 */
export const createAdder = (db: Kysely<Tables>, notify: boolean) => {
  /** By number of rows. */
  const inserts = new Map<number, CompiledQuery<{id: string}>>();

  const insert = async (transaction: Transaction<Tables>, reactions: readonly NewReaction[]): Promise<string[]> => {
    const rows = reactions.map(toRow);
    const statement: CompiledQuery<{id: string}> =
      inserts.get(rows.length) ??
      db
        .insertInto('reactions')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .compile();
    inserts.set(rows.length, statement);
    const parameters = rows.flatMap((row) => Object.values(row));
    const {rows: inserted} = await transaction.executeQuery<{id: string}>({...statement, parameters});
    return inserted.map(({id}) => id);
  };

  const addIn = async (transaction: Transaction<Tables>, given: readonly NewReaction[]): Promise<Added[]> => {
    const reactions = await holdDuplicates(transaction, given);
    const unclaimed = new Set<string>();
    for (const chunk of chunksOf(reactions)) for (const id of await insert(transaction, chunk)) unclaimed.add(id);
    // The same id twice among the reactions is stored once: the first of them claims it.
    const isFresh = reactions.map(({id}) => unclaimed.delete(id));
    const fresh = reactions.filter((_, index) => isFresh[index]);

    if (fresh.length > 0) {
      await transaction
        .insertInto('standings')
        .values(count<StandingTable>(fresh, ({poll, stance}) => ({poll, stance, n: 1})))
        .onConflict((conflict) =>
          conflict.columns(['poll', 'stance']).doUpdateSet((eb) => ({n: eb('standings.n', '+', eb.ref('excluded.n'))})),
        )
        .execute();
      await transaction
        .insertInto('days')
        .values(count(fresh, ({poll, receivedAt}) => ({poll, day: receivedAt.slice(0, 10), n: 1})))
        .onConflict((conflict) =>
          conflict.columns(['poll', 'day']).doUpdateSet((eb) => ({n: eb('days.n', '+', eb.ref('excluded.n'))})),
        )
        .execute();
      if (notify) {
        const deliveries = fresh.map(({id, receivedAt}) => ({reaction: id, attempts: 0, due_at: receivedAt}));
        await transaction.insertInto('deliveries').values(deliveries).execute();
      }
    }

    const known = new Map(fresh.map(({id, state, poll, bodyHash, tokenHash}) => [id, {state, poll, bodyHash, tokenHash} as Added['known']]));
    const others = reactions.filter(({id}) => !known.has(id)).map(({id}) => id);
    if (others.length > 0) {
      const rows = await transaction.selectFrom('reactions').select(['id', ...knownColumns]).where('id', 'in', others).execute();
      for (const row of rows) known.set(row.id, toKnown(row));
    }
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
    const added = await db.transaction().execute((transaction) =>
      addIn(
        transaction,
        order.map((index) => reactions[index]!),
      ),
    );
    const byIndex: Added[] = [];
    added.forEach((one, place) => (byIndex[order[place]!] = one));
    return byIndex;
  };
};
