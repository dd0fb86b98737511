import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {inspect} from 'node:util';
import {Kysely, sql} from 'kysely';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {StoreUnavailable} from '../../src/endpoint/store/store.ts';
import {RowRefused} from '../../src/endpoint/store/row-at-fault.ts';
import {rowsOf, testOnEach, type TestDatabase} from '../support/database.ts';
import {rowOf, temporaryFolder} from '../support/endpoint.ts';

const openStore = (t: TestContext, database: TestDatabase) => {
  const store = createStore(database.dialect());
  t.after(() => store.close());
  return store;
};

test('what is committed is on disk: WAL, synchronous FULL, and a wait for who else writes', async (t) => {
  const db = new Kysely<unknown>({dialect: sqliteDialect(join(temporaryFolder(t), 'x.db'))});
  t.after(() => db.destroy());
  const read = async (pragma: string) => Object.values((await sql.raw(`pragma ${pragma}`).execute(db)).rows[0] ?? {})[0];
  assert.equal(await read('journal_mode'), 'wal');
  assert.equal(await read('synchronous'), 2);
  assert.equal(await read('busy_timeout'), 5000);
});

testOnEach('an id is stored once by the table itself', async (t, database) => {
  await openStore(t, database).open();
  const query = {
    SQLite: `select name, pk = 1 and "notnull" = 1 as only_once from pragma_table_info('reactions') where pk > 0`,
    PostgreSQL: `select a.attname as name, i.indisprimary and i.indisunique and a.attnotnull as only_once
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = 'reactions'::regclass and i.indisprimary`,
  };
  const rows = rowsOf(database.location, query[database.kind]);
  assert.deepEqual(
    rows.map(({name, only_once}) => [name, Boolean(only_once)]),
    [['id', true]],
  );
});

testOnEach('reactions that are added together are each told their own fate', async (t, database) => {
  const store = openStore(t, database);
  await store.add(rowOf('a'));
  const rows = [rowOf('a'), rowOf('b'), rowOf('b', {bodyHash: 'other'}), rowOf('c', {stance: 'unsure'})];
  const added = await Promise.all(rows.map((row) => store.add(row)));
  assert.deepEqual(
    added.map(({fresh}) => fresh),
    [false, true, false, true],
  );
  assert.equal(added[2]?.known.bodyHash, 'body-b');
  assert.deepEqual(added[2]?.standing, {n: 3, counts: {agree: 2, unsure: 1}});
  assert.deepEqual(await store.standing('stelling'), {n: 3, counts: {agree: 2, unsure: 1}});
});

testOnEach('one bad row sinks none of its neighbours, and nothing of it is repeated', async (t, database) => {
  const store = openStore(t, database);
  await store.open();
  const bad = rowOf('bad', {reason: 'Wat de lezer schreef.', lang: null as never});
  const rows = [rowOf('a'), rowOf('b', {stance: 'unsure'}), bad, rowOf('c')];
  const [first, second, refused, third] = await Promise.allSettled(rows.map((row) => store.add(row)));
  for (const {status} of [first!, second!, third!]) assert.equal(status, 'fulfilled');
  assert.ok(refused?.status === 'rejected' && refused.reason instanceof RowRefused);
  assert.ok(!inspect(refused.reason).includes('Wat de lezer schreef'));
  assert.deepEqual(
    rowsOf(database.location)
      .map(({id}) => id)
      .sort(),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(await store.standing('stelling'), {n: 3, counts: {agree: 2, unsure: 1}});
});

testOnEach('the counts are those of the rows, after whatever was added and taken back', async (t, database) => {
  const store = openStore(t, database);
  const ids = Array.from({length: 40}, (_, index) => String(index % 25));
  await Promise.all(ids.map((id) => store.add(rowOf(id, {stance: Number(id) % 2 ? 'agree' : 'neutral'}))));
  await Promise.all(['3', '4', '4', '24', '99'].map((id) => store.withdraw(id)));
  const counted = rowsOf(database.location, 'select stance, count(*) as n from reactions where stance is not null group by stance');
  assert.deepEqual((await store.standing('stelling')).counts, Object.fromEntries(counted.map(({stance, n}) => [stance, n])));
  assert.equal((await store.standing('stelling')).n, 22);
});

testOnEach('what was made up once is the same for who asks later', async (_, database) => {
  let next = 0;
  const ask = async () => {
    const store = createStore(database.dialect());
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
    rowsOf(
      file,
      `explain query plan select public_id from reactions where poll = 'p' and ${where}
      published_at is not null and (published_at, public_id) < ('x', 'y')
      order by published_at desc, public_id desc limit 20`,
    ).map(({detail}) => String(detail));
  assert.match(plan('').join(), /INDEX reactions_published \(poll=\? AND .*\(published_at,public_id\)</);
  assert.match(plan("stance = 's' and").join(), /reactions_published_by_stance \(poll=\? AND stance=\? AND/);
  assert.ok(![...plan(''), ...plan("stance = 's' and")].some((step) => step.includes('TEMP B-TREE')));
});

test('a database that cannot be opened is unavailable, and is tried again', async (t) => {
  const store = createStore(sqliteDialect(join(temporaryFolder(t), 'nowhere', 'x.db')));
  await assert.rejects(store.add(rowOf('a')), StoreUnavailable);
  await assert.rejects(store.standing('stelling'), StoreUnavailable);
});
