import assert from 'node:assert/strict';
import {test} from 'node:test';
import {groupCommit} from '../../src/endpoint/store/group-commit.ts';
import {StoreBusy} from '../../src/endpoint/store/store.ts';

class BadItem extends Error {}

/** A group commit over a database of numbers that refuses a negative one, and can be held up or be down. */
const setUp = (limits: {most?: number; mostWaiting?: number} = {}) => {
  const commits: (readonly number[])[] = [];
  const database: {stored: number[]; down: boolean; busy: Promise<unknown> | undefined} = {stored: [], down: false, busy: undefined};
  const store = groupCommit<number, string>({
    async commit(items) {
      commits.push(items);
      await database.busy;
      if (database.down) throw new Error('down');
      if (items.some((item) => item < 0)) throw new BadItem();
      database.stored.push(...items);
      return items.map((item) => `stored ${item}`);
    },
    isItemAtFault: (error) => error instanceof BadItem,
    most: 10,
    mostWaiting: 100,
    ...limits,
  });
  /** The database takes its time until it is let go. */
  const holdUp = (): (() => void) => {
    const {promise, resolve} = Promise.withResolvers<void>();
    database.busy = promise;
    return () => {
      database.busy = undefined;
      resolve();
    };
  };
  return {store, commits, database, holdUp};
};

const numbers = (length: number): number[] => Array.from({length}, (_, index) => index);

test('what arrives together is one transaction, and each is told its own result', async () => {
  const {store, commits} = setUp();
  assert.deepEqual(await Promise.all([1, 2, 3].map(store)), ['stored 1', 'stored 2', 'stored 3']);
  assert.deepEqual(commits, [[1, 2, 3]]);
});

test('what arrives during a commit is the next one, and no transaction is larger than it may be', async () => {
  const {store, commits, holdUp} = setUp({most: 4});
  const letGo = holdUp();
  const first = store(100);
  // The first is on its way as soon as its commit was called.
  while (commits.length === 0) await new Promise(setImmediate);
  const rest = Promise.all(numbers(9).map(store));
  letGo();
  await Promise.all([first, rest]);
  assert.deepEqual(commits, [[100], [0, 1, 2, 3], [4, 5, 6, 7], [8]]);
});

test('a bad one is refused alone, wherever it stands among the others', async () => {
  for (const place of numbers(10)) {
    const {store, database} = setUp();
    const items = numbers(10).map((item) => (item === place ? -1 : item));
    const results = await Promise.allSettled(items.map(store));
    results.forEach(({status}, index) => assert.equal(status, index === place ? 'rejected' : 'fulfilled'));
    assert.deepEqual(
      database.stored,
      numbers(10).filter((item) => item !== place),
    );
  }
});

test('where all are bad, each is refused, and the next is stored', async () => {
  const {store} = setUp();
  const results = await Promise.allSettled([-1, -2, -3, -4, -5].map(store));
  assert.ok(results.every((result) => result.status === 'rejected' && result.reason instanceof BadItem));
  assert.equal(await store(1), 'stored 1');
});

test('one more than may wait is turned away at once; those who waited are stored', async () => {
  const {store, database, holdUp} = setUp({mostWaiting: 5});
  const letGo = holdUp();
  const waiting = numbers(5).map(store);
  await assert.rejects(store(99), StoreBusy);
  letGo();
  await Promise.all(waiting);
  assert.deepEqual(database.stored, numbers(5));
  assert.equal(await store(6), 'stored 6');
});

test('a database that is down is asked once for all who wait, and later ones are stored', async () => {
  const {store, commits, database, holdUp} = setUp({most: 2});
  const letGo = holdUp();
  database.down = true;
  const waiting = numbers(7).map(store);
  const settled = Promise.allSettled(waiting);
  while (commits.length === 0) await new Promise(setImmediate);
  letGo();
  assert.ok((await settled).every((result) => result.status === 'rejected' && /down/.test(String(result.reason))));
  assert.equal(commits.length, 1);
  database.down = false;
  assert.equal(await store(8), 'stored 8');
  assert.deepEqual(database.stored, [8]);
});

test('what comes while a group is on its way is the next one, and both count among those who wait', async () => {
  const {store, commits, database, holdUp} = setUp({mostWaiting: 4});
  const letGo = holdUp();
  const first = Promise.all([1, 2].map(store));
  while (commits.length === 0) await new Promise(setImmediate);
  const second = Promise.all([3, 4].map(store));
  await new Promise(setImmediate);
  assert.deepEqual(commits, [[1, 2]]);
  assert.equal(store.size(), 4);
  const refused = assert.rejects(store(5), StoreBusy, 'those on their way are waited for too');
  letGo();
  await Promise.all([first, second, refused]);
  assert.deepEqual(commits, [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(database.stored, [1, 2, 3, 4]);
  assert.equal(store.size(), 0);
});
