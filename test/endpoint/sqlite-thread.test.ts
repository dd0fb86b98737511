import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import type {Worker} from 'node:worker_threads';
import {createEndpoint} from '../../src/endpoint/index.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {RowRefused} from '../../src/endpoint/store/row-at-fault.ts';
import {threadedSqliteDialect} from '../../src/endpoint/store/sqlite-thread.ts';
import {StoreUnavailable} from '../../src/endpoint/store/store.ts';
import {rowsOf, runOn} from '../support/database.ts';
import {reactionOf, rowOf, temporaryFolder} from '../support/endpoint.ts';

const openStore = (t: TestContext) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(threadedSqliteDialect(file), {notify: true});
  t.after(() => store.close());
  return {file, store};
};

test('what the thread stores is there for who reads, and for who takes it back', async (t) => {
  const {file, store} = openStore(t);
  const added = await Promise.all(['a', 'b', 'b', 'c'].map((id) => store.add(rowOf(id))));
  assert.deepEqual(
    added.map(({fresh}) => fresh),
    [true, true, false, true],
  );
  assert.deepEqual(
    added.map(({standing}) => standing.n),
    [3, 3, 3, 3],
  );
  assert.equal(added[2]?.known.bodyHash, 'body-b');
  await Promise.all([store.withdraw('a'), store.add(rowOf('d')), store.withdraw('b'), store.add(rowOf('e'))]);
  assert.equal((await store.standing('stelling')).n, 3);
  assert.equal((await store.find('a'))?.state, 'withdrawn');
  assert.equal(rowsOf(file, 'select * from deliveries').length, 5);
});

test('one bad row sinks none of its neighbours in the thread either', async (t) => {
  const {file, store} = openStore(t);
  const rows = [rowOf('a'), rowOf('bad', {reason: 'Wat de lezer schreef.', lang: null as never}), rowOf('c')];
  const [first, refused, third] = await Promise.allSettled(rows.map((row) => store.add(row)));
  assert.deepEqual([first!.status, third!.status], ['fulfilled', 'fulfilled']);
  assert.ok(refused?.status === 'rejected' && refused.reason instanceof RowRefused);
  assert.deepEqual(
    rowsOf(file).map(({id}) => id),
    ['a', 'c'],
  );
});

test('nor those that came a moment before or after, which it stores with it', async (t) => {
  const {file, store} = openStore(t);
  await store.add(rowOf('first'));
  // While these are written, the others come one by one.
  const before = Array.from({length: 250}, (_, index) => store.add(rowOf(`${index}`, {publicId: `${index}`})));
  const later: Promise<unknown>[] = [];
  for (const row of [rowOf('a'), rowOf('bad', {lang: null as never}), rowOf('c')]) {
    await new Promise(setImmediate);
    later.push(store.add(row));
  }
  const [a, refused, c] = await Promise.allSettled(later);
  await Promise.all(before);
  assert.deepEqual([a!.status, c!.status], ['fulfilled', 'fulfilled']);
  assert.ok(refused?.status === 'rejected' && refused.reason instanceof RowRefused);
  assert.equal(rowsOf(file).length, 253);
});

test('what the thread cannot store now is unavailable, nothing of it is kept, and the next is stored', async (t) => {
  const {file, store} = openStore(t);
  await store.add(rowOf('a'));
  runOn(file, 'alter table days rename to gone');
  await assert.rejects(store.add(rowOf('b')), StoreUnavailable);
  runOn(file, 'alter table gone rename to days');
  assert.equal((await store.add(rowOf('b'))).fresh, true);
  assert.deepEqual(
    rowsOf(file).map(({id}) => id),
    ['a', 'b'],
  );
});

test('closing leaves the whole database in its one file', async (t) => {
  const {file, store} = openStore(t);
  await store.add(rowOf('a'));
  await store.close();
  assert.equal(existsSync(`${file}-wal`), false);
});

test('a thread that dies halfway loses nothing that has a receipt; who waited is told to come back, and then is stored', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const threads: Worker[] = [];
  const onWorker = (worker: Worker) => {
    if (threads.push(worker) > 1) return;
    const ask = worker.postMessage.bind(worker);
    let orders = 0;
    worker.postMessage = (order) => {
      // Whatever it is at, it answers nothing any more: not this order, nor perhaps the one before.
      if ((orders += 1) === 5) void worker.terminate();
      ask(order);
    };
  };
  process.on('worker', onWorker);
  t.after(() => void process.off('worker', onWorker));
  const endpoint = createEndpoint({dialect: threadedSqliteDialect(file), open: true});
  t.after(() => endpoint.close());
  const answers = new Map<string, number>();
  const post = async (id: string): Promise<void> => {
    const init = {method: 'POST', body: JSON.stringify(reactionOf({id})), headers: {'Content-Type': 'application/json'}};
    const response = await endpoint.fetch(new Request('http://localhost/v1/polls/stelling/reactions', init));
    if (response.status === 503) assert.ok(response.headers.get('retry-after'));
    answers.set(id, response.status);
  };
  const ids = Array.from({length: 200}, () => crypto.randomUUID());
  const accepted = () => ids.filter((id) => answers.get(id) === 201);
  const stored = () => rowsOf(file).map(({id}) => id as string);

  const left = [...ids];
  const postAll = async (): Promise<void> => {
    for (let id = left.pop(); id; id = left.pop()) await post(id);
  };
  await Promise.all(Array.from({length: 10}, postAll));

  const refused = ids.filter((id) => answers.get(id) === 503);
  assert.ok(refused.length > 0, 'somebody waited when it died');
  assert.ok(accepted().length > refused.length, 'before and after that it was stored');
  assert.equal(accepted().length + refused.length, ids.length);
  assert.deepEqual(
    accepted().filter((id) => !stored().includes(id)),
    [],
  );

  assert.deepEqual(await endpoint.status(), {database: true, waiting: 0});
  await Promise.all(refused.map(post));
  // 200 where it was stored after all, and only the word of it was lost.
  assert.ok(refused.every((id) => answers.get(id) === 201 || answers.get(id) === 200));
  assert.deepEqual(stored().toSorted(), ids.toSorted());
  assert.equal(threads.length, 2);
});

test('who reads is not kept waiting by all who add, nor they by who reads', async (t) => {
  const {store} = openStore(t);
  await store.open();
  let adding = true;
  const add = async (): Promise<void> => {
    while (adding) await store.add(rowOf(crypto.randomUUID(), {publicId: crypto.randomUUID()}));
  };
  const adders = Array.from({length: 8}, add);
  const counts: number[] = [];
  const read = async (): Promise<void> => {
    while ((counts.at(-1) ?? 0) < 200) {
      counts.push((await store.standing('stelling')).n);
      // As it is with requests: the next comes in a later turn of the event loop.
      await new Promise(setImmediate);
    }
  };
  await Promise.all([read(), read(), read()]);
  adding = false;
  await Promise.all(adders);
  assert.ok(new Set(counts).size > 5, `read while it grew: ${counts.length} times`);
});
