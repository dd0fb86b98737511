import type {Kysely, Transaction} from 'kysely';
import {chunksOf, prepare} from './prepared.ts';
import type {NewReaction} from './store.ts';
import type {Tables} from './tables.ts';

interface Text {
  readonly id: string;
  readonly poll: string;
  readonly text_hash: string | null;
}

const keyOf = (poll: string, textHash: string | null | undefined): string => `${poll} ${textHash}`;

/**
 * Holds what says the same as an earlier reaction, also as one of these. A copy is not remembered as a text of
 * its own: of a text that is sent a hundred thousand times there is one to find.
 */
export const createDuplicateCheck = (db: Kysely<Tables>) => {
  const findTexts = prepare<string, Text>(
    (hashes) => db.selectFrom('reactions').select(['id', 'poll', 'text_hash']).where('text_hash', 'in', hashes),
    (hashes) => hashes,
  );
  return async (transaction: Transaction<Tables>, reactions: readonly NewReaction[]): Promise<NewReaction[]> => {
    /** By poll and text, the id of the reaction that said it first. */
    const first = new Map<string, string>();
    for (const hashes of chunksOf([...new Set(reactions.flatMap(({textHash}) => textHash ?? []))])) {
      const {rows} = await findTexts(transaction, hashes);
      for (const {id, poll, text_hash} of rows) first.set(keyOf(poll, text_hash), id);
    }
    return reactions.map((reaction) => {
      const {id, poll, textHash, held} = reaction;
      if (textHash === undefined) return reaction;
      const known = first.get(keyOf(poll, textHash));
      if (known === undefined) first.set(keyOf(poll, textHash), id);
      // A retry finds itself.
      if (known === undefined || known === id) return reaction;
      return {...reaction, held: held ?? 'duplicate', state: 'pending', textHash: undefined};
    });
  };
};
