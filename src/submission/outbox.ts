import type {Delivery} from './delivery.ts';
import {inTime} from './in-time.ts';

/**
 * Where a reaction waits for its receipt. IndexedDB, because localStorage may be written long after the
 * first request left. A connection lives for one transaction: an open one blocks other versions of this
 * script, keeps the page out of the back/forward cache, and is killed by iOS when it likes.
 */
const name = 'stelling-poll';
const store = 'outbox';

/** For where the browser allows no storage: it holds for as long as the page is open. */
const memory = new Map<string, Delivery>();

const open = (create: boolean): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      // A look into an outbox that never was must not leave one behind on the reader's device.
      if (create) request.result.createObjectStore(store, {keyPath: 'id'});
      else request.transaction!.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

type Transact = <T>(mode: IDBTransactionMode, create: boolean, work: (outbox: IDBObjectStore) => IDBRequest<T>) => Promise<T>;

/** A database may also say nothing at all: then it counts as none. */
const transact: Transact = (...what) => inTime(patiently(...what));

const patiently: Transact = async (mode, create, work) => {
  // WebKit keeps the shell of a database whose making was given up, and nothing may stay on the device of who only looks. Not in
  // a sandbox without an origin: there Chromium's refusal comes twice, once uncaught.
  const there = origin !== 'null' && (await indexedDB.databases?.());
  if (!create && there && there.every((database) => database.name !== name)) throw there;
  const database = await open(create);
  try {
    // `strict`: done means on the disk, not in a buffer that a crash empties.
    const transaction = database.transaction(store, mode, {durability: 'strict'});
    const request = work(transaction.objectStore(store));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
};

/** Resolves to whether the delivery will outlive the page. Never rejects. */
export const keep = async (delivery: Delivery): Promise<boolean> => {
  try {
    await transact('readwrite', true, (outbox) => outbox.put(delivery));
    return true;
  } catch {
    memory.set(delivery.id, delivery);
    return false;
  }
};

/** Only for a delivery that has its receipt, or that the reader discards. */
export const forget = async (id: string): Promise<void> => {
  memory.delete(id);
  // No outbox: nothing to forget.
  await transact('readwrite', false, (outbox) => outbox.delete(id)).catch(() => []);
};

/** Whether a delivery is still there. @param unknown what to say where there is no outbox to look into */
export const isKept = (id: string, unknown = true): Promise<boolean> =>
  transact('readonly', false, (outbox) => outbox.count(id)).then(Boolean, () => unknown);

/** Where a delivery is waited for. */
interface Place {
  readonly endpointUrl: string;
  readonly pollKey: string;
}

let look: Promise<Delivery[]> | undefined;

/**
 * What still waits for a receipt for this poll. One that was meant for another endpoint, because the page has
 * changed its own since, is shown too, and goes where it was meant to; unless that is another poll's of the page.
 */
export const waiting = async ({endpointUrl, pollKey, localName}: Place & Element): Promise<Delivery[]> => {
  // The polls of a page ask together: one look answers them all.
  const stored = await (look ??= transact<Delivery[]>('readonly', false, (outbox) => outbox.getAll() as IDBRequest<Delivery[]>).catch(() => []));
  look = undefined;
  return [...stored, ...memory.values()].filter(
    ({endpoint, poll}) =>
      poll === pollKey &&
      (endpoint === endpointUrl || [...document.querySelectorAll<Place & Element>(localName)].every((other) => other.endpointUrl !== endpoint)),
  );
};
