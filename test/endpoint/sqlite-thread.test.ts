import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {RowRefused} from '../../src/endpoint/store/row-at-fault.ts';
import {threadedSqliteDialect} from '../../src/endpoint/store/sqlite-thread.ts';
import {StoreUnavailable} from '../../src/endpoint/store/store.ts';
import {rowsOf, runOn} from '../support/database.ts';
import {rowOf, temporaryFolder} from '../support/endpoint.ts';

const openStore = (t: TestContext) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(threadedSqliteDialect(file), {notify: true});
  t.after(() => store.close());
  return {file, store};
};

test('what the thread stores is there for who reads, and for who takes it back', async (t) => {
  const {file, store} = openStore(t);
  const added = await Promise.all(['a', 'b', 'b', 'c'].map((id) => store.add(rowOf(id))));
  assert.deepEqual(added.map(({fresh}) => fresh), [true, true, false, true]);
  assert.deepEqual(added.map(({standing}) => standing.n), [3, 3, 3, 3]);
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
  assert.deepEqual(rowsOf(file).map(({id}) => id), ['a', 'c']);
});

test('what the thread cannot store now is unavailable, nothing of it is kept, and the next is stored', async (t) => {
  const {file, store} = openStore(t);
  await store.add(rowOf('a'));
  runOn(file, 'alter table days rename to gone');
  await assert.rejects(store.add(rowOf('b')), StoreUnavailable);
  runOn(file, 'alter table gone rename to days');
  assert.equal((await store.add(rowOf('b'))).fresh, true);
  assert.deepEqual(rowsOf(file).map(({id}) => id), ['a', 'b']);
});

test('closing leaves the whole database in its one file', async (t) => {
  const {file, store} = openStore(t);
  await store.add(rowOf('a'));
  await store.close();
  assert.equal(existsSync(`${file}-wal`), false);
});
