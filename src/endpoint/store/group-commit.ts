import {StoreBusy} from './store.ts';

export interface GroupCommitOptions<Item, Result> {
  /** Stores them all in one durable transaction, or throws and has stored none. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Whether an error lies with one of the items, so that the others can be stored without it. */
  readonly isItemAtFault: (error: unknown) => boolean;
  /** Items in one transaction. */
  readonly most: number;
  /** Items that may wait; one more is turned away at once, rather than that all wait longer and longer. */
  readonly mostWaiting: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit<Item, Result> {
  (item: Item): Promise<Result>;
  /** How many items were given and not yet answered. */
  size(): number;
}

/** After what else arrived in this turn of the event loop, so that it comes along. */
const afterThisTurn: (work: () => void) => void = globalThis.setImmediate ?? ((work) => setTimeout(work, 0));

/**
 * What arrives together is committed together: a disk that flushes a few thousand times a second then carries
 * many times as many reactions. Nobody waits for a clock: a commit begins as soon as the one before it has ended.
 */
export const groupCommit = <Item, Result>(options: GroupCommitOptions<Item, Result>): GroupCommit<Item, Result> => {
  const {commit, isItemAtFault, most, mostWaiting} = options;
  const waiting: Waiting<Item, Result>[] = [];
  /** Items in the group that is on its way; of two at once each would be half as large, and cost as much. */
  let storing = 0;

  /** Stores them, and returns what is to be told then. */
  const store = async (group: readonly Waiting<Item, Result>[]): Promise<() => void> => {
    try {
      const results = await commit(group.map(({item}) => item));
      return () => group.forEach(({resolve}, index) => resolve(results[index]!));
    } catch (error) {
      if (isItemAtFault(error) && group.length > 1) {
        const half = group.length >> 1;
        const first = await store(group.slice(0, half));
        const second = await store(group.slice(half));
        return () => {
          first();
          second();
        };
      }
      // Who waits is told too: a database that is gone would keep them all waiting for it, one group after another.
      const failed = isItemAtFault(error) ? group : [...group, ...waiting.splice(0)];
      return () => failed.forEach(({reject}) => reject(error));
    }
  };

  const begin = async (): Promise<void> => {
    const group = waiting.splice(0, most);
    storing = group.length;
    const tell = await store(group);
    storing = 0;
    if (waiting.length === 0) return tell();
    // Who waited for this are on their way before the last are told, so that the database does not wait for the answers.
    void begin();
    afterThisTurn(tell);
  };

  const add = (item: Item): Promise<Result> => {
    if (waiting.length + storing >= mostWaiting) return Promise.reject(new StoreBusy('too many reactions wait to be stored'));
    return new Promise((resolve, reject) => {
      if (waiting.push({item, resolve, reject}) === 1 && storing === 0) afterThisTurn(begin);
    });
  };
  return Object.assign(add, {size: () => waiting.length + storing});
};
