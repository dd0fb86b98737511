import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type AddressInfo, type Socket} from 'node:net';
import {test, type TestContext} from 'node:test';
import {Kysely, Migrator, sql} from 'kysely';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {migrationProvider} from '../../src/endpoint/store/migrations.ts';
import {postgresDialect} from '../../src/endpoint/store/postgres.ts';
import {missing, openDatabase, rowsOf, runOn} from '../support/database.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf, rowOf, runCli} from '../support/endpoint.ts';
import {startPostgresProxy} from '../support/postgres-proxy.ts';

const skip = missing('PostgreSQL');

const show = async (db: Kysely<unknown>, setting: string): Promise<unknown> =>
  Object.values((await sql<Record<string, unknown>>`${sql.raw(`show ${setting}`)}`.execute(db)).rows[0]!)[0];

test('what is committed is on disk, whatever the server does for others', {skip}, async (t) => {
  const {location} = openDatabase(t, 'PostgreSQL');
  const {pathname} = new URL(location);
  for (const setting of ['synchronous_commit = off', "default_transaction_isolation = 'serializable'"]) {
    runOn(location, `alter database ${pathname.slice(1)} set ${setting}`);
  }
  const db = new Kysely<unknown>({dialect: postgresDialect(location)});
  t.after(() => db.destroy());
  const check = async (connection: Kysely<unknown>) => {
    assert.equal(await show(connection, 'synchronous_commit'), 'on');
    assert.equal(await show(connection, 'transaction_isolation'), 'read committed');
    assert.equal(await show(connection, 'statement_timeout'), '5s');
  };
  // Three at a time are three connections.
  await Promise.all([1, 2, 3].map(() => db.connection().execute(check)));
  await new Migrator({db, provider: migrationProvider}).migrateToLatest();
  await Promise.all([1, 2, 3].map(() => db.connection().execute(check)));
});

test('a server that a power failure would make forget is named as such, once', {skip}, async (t) => {
  const {location} = openDatabase(t, 'PostgreSQL');
  const said: string[] = [];
  const store = createStore(postgresDialect(location, (error) => said.push(String(error))));
  t.after(() => store.close());
  await Promise.all([store.standing('a'), store.standing('b'), store.ping()]);
  const [server] = rowsOf(location, `select current_setting('fsync') as fsync`);
  assert.equal(said.filter((text) => text.includes('fsync=off')).length, server?.['fsync'] === 'off' ? 1 : 0);
});

test('text sorts by its bytes, whatever alphabet the server has', {skip}, async (t) => {
  const {location} = openDatabase(t, 'PostgreSQL');
  const store = createStore(postgresDialect(location));
  t.after(() => store.close());
  await store.open();
  const columns = rowsOf(
    location,
    `select table_name, column_name, collation_name from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%' and data_type = 'text'`,
  );
  assert.ok(columns.length > 20);
  assert.deepEqual(
    columns.filter((column) => column['collation_name'] !== 'C'),
    [],
  );
});

test('two transactions in each other’s way: the one that gives in is done again', {skip}, async (t) => {
  const {location} = openDatabase(t, 'PostgreSQL');
  const store = createStore(postgresDialect(location));
  const other = new Kysely<unknown>({dialect: postgresDialect(location)});
  t.after(() => Promise.all([store.close(), other.destroy()]));
  await store.add(rowOf('first'));

  const [added] = await other.connection().execute(async (connection) => {
    // The other never looks for a deadlock, so that it is the store that finds it and gives in.
    await sql`set deadlock_timeout = '1min'`.execute(connection);
    await sql`begin`.execute(connection);
    await sql`update standings set n = n`.execute(connection);
    const adding = store.add(rowOf('second'));
    const waits = sql<{n: number}>`select count(*) as n from pg_locks where not granted`;
    while ((await waits.execute(connection)).rows[0]!.n === 0) await new Promise(setImmediate);
    await sql`create temporary table copy as select * from reactions where id = 'first'`.execute(connection);
    await sql`update copy set id = 'second', body_hash = 'other'`.execute(connection);
    await sql`insert into reactions select * from copy`.execute(connection);
    await sql`commit`.execute(connection);
    return Promise.all([adding]);
  });
  // Done again, it found what the other had stored meanwhile.
  assert.equal(added.fresh, false);
  assert.equal(added.known.bodyHash, 'other');
  assert.equal((await store.standing('stelling')).n, 1);
});

test('a connection that is lost in the middle of a commit gives no receipt; the retry gets the one there is', {skip}, async (t) => {
  const database = openDatabase(t, 'PostgreSQL');
  const proxy = await startPostgresProxy(t, database.location);
  const errors: unknown[] = [];
  const endpoint = openEndpoint(t, {database, dialect: postgresDialect(proxy.url), report: (error) => errors.push(error)});
  await receiptOf(await endpoint.post(reactionOf()), 201);

  proxy.stage({when: 'insert into "reactions"', what: 'lose the answer'});
  const reaction = reactionOf();
  const refused = await endpoint.post(reaction);
  assert.ok(refused.headers.get('retry-after'));
  await problemOf(refused, 503);
  assert.equal(errors.length, 1);
  const {standing} = await receiptOf(await endpoint.post(reaction), 200);
  assert.equal(standing?.n, 2);
  assert.equal(endpoint.rows().length, 2);
});

test('a server that is gone without a word is given up, and used again once it is there', {skip, timeout: 60_000}, async (t) => {
  const database = openDatabase(t, 'PostgreSQL');
  const proxy = await startPostgresProxy(t, database.location);
  const limits = {connect: 3000, statement: 5000, idleInTransaction: 5000, unused: 60_000, silence: 300};
  const errors: unknown[] = [];
  const endpoint = openEndpoint(t, {
    database,
    dialect: postgresDialect(proxy.url, undefined, limits),
    report: (error) => errors.push(error),
  });
  await receiptOf(await endpoint.post(reactionOf()), 201);
  proxy.stage({when: 'insert into "reactions"', what: 'go silent'});
  const reaction = reactionOf();
  await problemOf(await endpoint.post(reaction), 503);
  await receiptOf(await endpoint.post(reaction), 201);
  assert.equal(endpoint.rows().length, 2);
});

/** A server that is no database: it says this to whoever connects, or nothing at all. */
const startStandIn = async (t: TestContext, answer: Buffer | undefined): Promise<number> => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    if (answer) socket.once('data', () => socket.end(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
};

/** PostgreSQL's word to who gives the wrong password: an error of three fields, each ended by NUL. */
const wrongPassword = (): Buffer => {
  const fields = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed for user "web"\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
};

test('a database that cannot be used: one line says why, and never the password', async (t) => {
  const silent = await startStandIn(t, undefined);
  const strict = await startStandIn(t, wrongPassword());
  const cases = [
    ['postgres://web:geheim@[/x', /Invalid URL/],
    ['postgres://web:geheim@127.0.0.1:1/x', /ECONNREFUSED 127\.0\.0\.1:1/],
    ['postgresql://web:geheim@%2Fnergens/x', /ENOENT .*nergens/],
    [`postgres://web:geheim@127.0.0.1:${silent}/x`, /timeout/],
    [`postgres://web:geheim@127.0.0.1:${strict}/x?password=geheim`, /password authentication failed/],
  ] as const;
  const check = async (command: readonly string[], database: string, reason: RegExp) => {
    const {code, stdout, stderr} = await runCli([...command, '--database', database]);
    assert.equal(code, 1, stderr);
    assert.match(stderr, reason);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    assert.ok(!(stdout + stderr).includes('geheim'), stderr);
  };
  await Promise.all(cases.map(([database, reason]) => check(['serve', '--open'], database, reason)));
  const [database, reason] = cases.at(-1)!;
  await check(['export'], database, reason);
});

test('a database that cannot hold every text is refused at start', {skip}, async (t) => {
  const {location} = openDatabase(t, 'PostgreSQL', `encoding 'LATIN1' locale 'C' template template0`);
  const {code, stderr} = await runCli(['serve', '--open', '--database', location]);
  assert.equal(code, 1);
  assert.match(stderr, /LATIN1/);
});
