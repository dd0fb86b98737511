import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {Kysely, sql} from 'kysely';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {StoreUnavailable} from '../../src/endpoint/store/store.ts';
import {rowOf, rowsOf, temporaryFolder} from '../support/endpoint.ts';

test('what is committed is on disk: WAL, synchronous FULL, and a wait for who else writes', async (t) => {
  const db = new Kysely<unknown>({dialect: sqliteDialect(join(temporaryFolder(t), 'x.db'))});
  t.after(() => db.destroy());
  const read = async (pragma: string) => Object.values((await sql.raw(`pragma ${pragma}`).execute(db)).rows[0] ?? {})[0];
  assert.equal(await read('journal_mode'), 'wal');
  assert.equal(await read('synchronous'), 2);
  assert.equal(await read('busy_timeout'), 5000);
});

test('an id is stored once by the table itself', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(sqliteDialect(file));
  t.after(() => store.close());
  await store.open();
  const [id] = rowsOf(file, "select * from pragma_table_info('reactions') where name = 'id'");
  assert.equal(id?.['pk'], 1);
  assert.equal(id?.['notnull'], 1);
});

test('reactions that are added together are each told their own fate', async (t) => {
  const store = createStore(sqliteDialect(join(temporaryFolder(t), 'x.db')));
  t.after(() => store.close());
  await store.add(rowOf('a'));
  const rows = [rowOf('a'), rowOf('b'), rowOf('b', {bodyHash: 'other'}), rowOf('c', {stance: 'unsure'})];
  const added = await Promise.all(rows.map((row) => store.add(row)));
  assert.deepEqual(added.map(({fresh}) => fresh), [false, true, false, true]);
  assert.equal(added[2]?.known.bodyHash, 'body-b');
  assert.deepEqual(added[2]?.standing, {n: 3, counts: {agree: 2, unsure: 1}});
  assert.deepEqual(await store.standing('stelling'), {n: 3, counts: {agree: 2, unsure: 1}});
});

test('the counts are those of the rows, after whatever was added and taken back', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(sqliteDialect(file));
  t.after(() => store.close());
  const ids = Array.from({length: 40}, (_, index) => String(index % 25));
  await Promise.all(ids.map((id) => store.add(rowOf(id, {stance: Number(id) % 2 ? 'agree' : 'neutral'}))));
  await Promise.all(['3', '4', '4', '24', '99'].map((id) => store.withdraw(id)));
  const counted = rowsOf(file, 'select stance, count(*) as n from reactions where stance is not null group by stance');
  assert.deepEqual((await store.standing('stelling')).counts, Object.fromEntries(counted.map(({stance, n}) => [stance, n])));
  assert.equal((await store.standing('stelling')).n, 22);
});

test('what was made up once is the same for who asks later', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  let next = 0;
  const ask = async () => {
    const store = createStore(sqliteDialect(file));
    const values = await Promise.all([1, 2].map(() => store.setting('s', () => String((next += 1)))));
    await store.close();
    return values;
  };
  assert.equal(new Set([...(await ask()), ...(await ask())]).size, 1);
});

test('a page and the counts are read by an index, whatever the number of reactions', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(sqliteDialect(file));
  t.after(() => store.close());
  await store.open();
  const plan = (where: string) =>
    rowsOf(file, `explain query plan select public_id from reactions where poll = 'p' and ${where}
      published_at is not null and (published_at, public_id) < ('x', 'y')
      order by published_at desc, public_id desc limit 20`).map(({detail}) => String(detail));
  assert.match(plan('').join(), /INDEX reactions_published \(poll=\? AND .*\(published_at,public_id\)</);
  assert.match(plan("stance = 's' and").join(), /reactions_published_by_stance \(poll=\? AND stance=\? AND/);
  assert.ok(![...plan(''), ...plan("stance = 's' and")].some((step) => step.includes('TEMP B-TREE')));
});

test('a database that cannot be opened is unavailable, and is tried again', async (t) => {
  const store = createStore(sqliteDialect(join(temporaryFolder(t), 'nowhere', 'x.db')));
  await assert.rejects(store.add(rowOf('a')), StoreUnavailable);
  await assert.rejects(store.standing('stelling'), StoreUnavailable);
});
