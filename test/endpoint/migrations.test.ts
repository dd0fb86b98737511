import assert from 'node:assert/strict';
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {Kysely, Migrator} from 'kysely';
import {migrationProvider} from '../../src/endpoint/store/migrations.ts';
import {rowsOf, runOn, testOnEach, type TestDatabase} from '../support/database.ts';

const program = fileURLToPath(new URL('../support/store-process.ts', import.meta.url));

/** Eight processes that open one database at the same moment, each of which stores a reaction. */
const openTogether = async ({location}: TestDatabase): Promise<void> => {
  const processes = Array.from({length: 8}, () => fork(program, [location]));
  await Promise.all(processes.map((child) => once(child, 'message')));
  const ended = processes.map((child) => once(child, 'close'));
  for (const child of processes) child.send('go');
  assert.deepEqual(await Promise.all(ended), Array(8).fill([0, null]));
};

const applied = ({location}: TestDatabase): string[] => rowsOf(location, 'select name from kysely_migration').map(({name}) => String(name));

testOnEach('eight processes that start at once on an empty database can all use it', async (_, database) => {
  await openTogether(database);
  assert.deepEqual(applied(database).sort(), Object.keys(await migrationProvider.getMigrations()));
  assert.equal(rowsOf(database.location).length, 8);
  assert.equal(rowsOf(database.location, 'select * from settings').length, 1);
});

testOnEach('eight processes bring a database of the first version up to date, with what was in it', async (_, database) => {
  const db = new Kysely<unknown>({dialect: database.dialect()});
  const {error} = await new Migrator({db, provider: migrationProvider}).migrateTo('0001-reactions');
  await db.destroy();
  assert.equal(error, undefined);
  const values = [
    ['waits', 1, 'pending', 'null'],
    ['private', 0, 'pending', 'null'],
    ['shown', 1, 'published', `'2026-11-21T12:00:00.000Z'`],
  ].map(
    ([id, mayPublish, state, publishedAt]) =>
      `('${id}', 'p-${id}', 'oud', 'agree', 'Omdat.', ${mayPublish}, 'nl', 'x', '{}', '${state}',
      '2026-11-21T12:00:00.000Z', ${publishedAt}, 'token', 'body')`,
  );
  runOn(
    database.location,
    `insert into reactions (id, public_id, poll, stance, reason, may_publish, lang, sent_at, extra, state, received_at,
    published_at, token_hash, body_hash) values ${values.join()};
    insert into standings (poll, stance, n) values ('oud', 'agree', 3)`,
  );

  await openTogether(database);
  assert.deepEqual(applied(database).sort(), Object.keys(await migrationProvider.getMigrations()));
  const old = rowsOf(database.location, `select id, waiting_since from reactions where poll = 'oud' order by id`);
  assert.deepEqual(
    old.map((row) => ({...row})),
    [
      {id: 'private', waiting_since: null},
      {id: 'shown', waiting_since: null},
      {id: 'waits', waiting_since: '2026-11-21T12:00:00.000Z'},
    ],
  );
  const days = rowsOf(database.location, `select day, n from days where poll = 'oud'`);
  assert.deepEqual(
    days.map((row) => ({...row})),
    [{day: '2026-11-21', n: 3}],
  );
});
