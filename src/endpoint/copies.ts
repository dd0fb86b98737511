import {LRUCache} from 'lru-cache';
import {textHash} from './hashes.ts';
import type {Store} from './store/store.ts';
import type {RowState} from './store/tables.ts';

/** Texts that are remembered, of all polls together. */
const mostTexts = 20_000;

/** Polls of which the latest texts were read. */
const mostPolls = 1000;

/** Texts of a poll that are read when its first reaction comes in after a start. */
const latest = 500;

const gone: readonly RowState[] = ['withdrawn', 'erased', 'purged'];

/** Whether it says the same as another reaction to the poll. */
export type IsCopy = (poll: string, reaction: {readonly id: string; readonly reason: string}) => boolean | Promise<boolean>;

/**
 * Remembers what was said lately, as hashes, in this process. An index in the database would know every text of
 * every process, and cost each reaction more than all else that is stored of it.
 */
export const createCopyCheck = (store: Pick<Store, 'find' | 'latestTexts'>): IsCopy => {
  /** By poll and text, the id of the reaction that said it first. */
  const first = new LRUCache<number, string>({max: mostTexts});
  const read = new LRUCache<string, Promise<void> | 'done'>({max: mostPolls});

  const readLatest = (poll: string): Promise<void> | 'done' => {
    const known = read.get(poll);
    if (known) return known;
    const reading = store.latestTexts(poll, latest).then((texts) => {
      for (const {id, reason} of texts) {
        const hash = textHash(poll, reason);
        if (hash !== undefined) first.set(hash, id);
      }
      read.set(poll, 'done');
    });
    read.set(poll, reading);
    reading.catch(() => read.delete(poll));
    return reading;
  };

  const look = async (poll: string, hash: number, id: string): Promise<boolean> => {
    await readLatest(poll);
    const known = first.get(hash);
    // A retry finds itself.
    if (known === id) return false;
    if (known !== undefined) {
      // One that is not there yet is being stored at this moment.
      const {state} = (await store.find(known)) ?? {};
      if (state === undefined || !gone.includes(state)) return true;
    }
    first.set(hash, id);
    return false;
  };

  return (poll, {id, reason}) => {
    const hash = textHash(poll, reason);
    if (hash === undefined) return false;
    if (read.get(poll) !== 'done' || first.has(hash)) return look(poll, hash, id);
    first.set(hash, id);
    return false;
  };
};
