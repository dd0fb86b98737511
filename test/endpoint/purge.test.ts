import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {createEndpoint} from '../../src/endpoint/index.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {testOnEach} from '../support/database.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf, resultsOf, rowOf, rowsOf, runCli, temporaryFolder} from '../support/endpoint.ts';

const start = Date.parse('2026-11-22T12:00:00.000Z');
const day = 24 * 60 * 60_000;

const personal = {
  reason: 'Een heel persoonlijke reden, lang genoeg',
  name: 'Noor',
  email: 'noor@example.nl',
  rubriek: 'bijzonder',
  lang: 'fy',
  sentAt: '2026-11-22T11:59:58.123Z',
} as const;

/** An endpoint that keeps reactions for 30 days, and its clock. */
const openKeeping = (t: Parameters<typeof openEndpoint>[0], options: Parameters<typeof openEndpoint>[1] = {}) => {
  const time = {at: start};
  const endpoint = openEndpoint(t, {policy: 'publish', retentionDays: 30, now: () => new Date(time.at), ...options});
  return {time, endpoint};
};

testOnEach('what was kept long enough is emptied, not a moment early, and still counts', async (t, database) => {
  const {time, endpoint} = openKeeping(t, {database});
  const reaction = reactionOf({...personal, stance: 'disagree'});
  await receiptOf(await endpoint.post(reaction), 201);
  time.at += 1;
  await receiptOf(await endpoint.post(reactionOf({reason: 'Van even later, en ook lang genoeg'})), 201);

  time.at = start + 30 * day;
  await endpoint.maintain();
  assert.deepEqual(
    endpoint.rows().map(({state}) => state),
    ['published', 'published'],
  );

  time.at += 1;
  await endpoint.maintain();
  const row = endpoint.rows().find(({id}) => id === reaction.id)!;
  const {id: _, public_id: __, ...rest} = row;
  assert.deepEqual(rest, {
    poll: 'stelling',
    stance: null,
    reason: '',
    name: null,
    email: null,
    may_publish: 0,
    lang: '',
    sent_at: '',
    extra: '{}',
    state: 'purged',
    received_at: '',
    published_at: null,
    waiting_since: null,
    held: null,
    token_hash: '',
    body_hash: '',
  });

  const results = await resultsOf(await endpoint.get());
  assert.deepEqual(results.standing, {n: 2, counts: {agree: 1, disagree: 1}});
  assert.deepEqual(
    results.reactions.map(({reason}) => reason),
    ['Van even later, en ook lang genoeg'],
  );
  assert.deepEqual(
    rowsOf(endpoint.file, 'select n from days').map(({n}) => n),
    [2],
  );
});

testOnEach('a late retry is told that it was received, and is not stored again', async (t, database) => {
  const {time, endpoint} = openKeeping(t, {database});
  const reaction = reactionOf(personal);
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  time.at += 31 * day;
  await endpoint.maintain();
  const receipt = await receiptOf(await endpoint.post(reaction), 200);
  assert.equal(receipt.state, 'pending');
  assert.equal(receipt.withdrawToken, withdrawToken);
  assert.equal(endpoint.rows().length, 1);
  assert.equal(receipt.standing?.n, 1);
  assert.doesNotMatch(JSON.stringify(endpoint.rows()), /Noor|persoonlijke/);
});

testOnEach('taking back what was emptied is told that there is nothing left, and changes no count', async (t, database) => {
  const {time, endpoint} = openKeeping(t, {database});
  const reaction = reactionOf(personal);
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  time.at += 31 * day;
  await endpoint.maintain();
  await problemOf(await endpoint.withdraw(reaction.id, withdrawToken), 410);
  await problemOf(await endpoint.withdraw(reaction.id, 'x'), 410);
  assert.equal((await resultsOf(await endpoint.get())).standing.n, 1);
});

testOnEach('what was taken back stays taken back, and its last traces go too', async (t, database) => {
  const {time, endpoint} = openKeeping(t, {database});
  const reaction = reactionOf(personal);
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  await endpoint.withdraw(reaction.id, withdrawToken);
  time.at += 31 * day;
  await endpoint.maintain();
  const [row] = endpoint.rows();
  assert.equal(row?.['state'], 'withdrawn');
  assert.equal(row?.['token_hash'], '');
  assert.equal(row?.['received_at'], '');
  await problemOf(await endpoint.post(reaction), 410);
  assert.equal((await resultsOf(await endpoint.get())).standing.n, 0);
});

testOnEach('a copy of a text that was emptied is no copy of anything', async (t, database) => {
  const {time, endpoint} = openKeeping(t, {database});
  await endpoint.post(reactionOf(personal));
  time.at += 31 * day;
  await endpoint.maintain();
  assert.equal((await receiptOf(await endpoint.post(reactionOf(personal)), 201)).state, 'published');
});

testOnEach('more than one batch, by two processes: everything once, and the counts as they were', async (t, database) => {
  const {time, endpoint} = openKeeping(t, {database});
  const other = openEndpoint(t, {database, retentionDays: 30, now: () => new Date(time.at)});
  const store = createStore(database.dialect());
  t.after(() => store.close());
  const ids = Array.from({length: 500}, () => crypto.randomUUID());
  await Promise.all(ids.map((id) => store.add(rowOf(id, {publicId: id, reason: `Tekst van ${id}`}))));
  time.at += 31 * day;
  const first = endpoint.maintain();
  // Two connections to an SQLite file wait for each other with the thread that they share here.
  if (database.kind === 'SQLite') await first;
  await Promise.all([first, other.maintain()]);
  assert.deepEqual(new Set(endpoint.rows().map(({state, reason}) => `${state}${reason}`)), new Set(['purged']));
  assert.deepEqual(await store.standing('stelling'), {n: 500, counts: {agree: 500}});
  assert.equal(await store.purge(new Date(time.at).toISOString(), 100), 0);
});

testOnEach('the webhook is not told of what was emptied', async (t, database) => {
  const store = createStore(database.dialect(), {notify: true});
  t.after(() => store.close());
  await store.add(rowOf('a'));
  assert.equal(rowsOf(database.location, 'select * from deliveries').length, 1);
  assert.equal(await store.purge('2026-11-22T12:00:00.001Z', 10), 1);
  assert.deepEqual(rowsOf(database.location, 'select * from deliveries'), []);
});

test('without a term nothing is emptied', async (t) => {
  const {time, endpoint} = openKeeping(t, {retentionDays: undefined as never});
  await endpoint.post(reactionOf(personal));
  time.at += 10_000 * day;
  await endpoint.maintain();
  assert.equal(endpoint.rows()[0]?.['reason'], personal.reason);
});

test('of what was emptied or taken back no letter is left in the file', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const time = {at: start};
  const endpoint = createEndpoint({dialect: sqliteDialect(file), open: true, retentionDays: 30, now: () => new Date(time.at)});
  const send = async (fields: object) => {
    const body = JSON.stringify(reactionOf(fields));
    const init = {method: 'POST', body, headers: {'Content-Type': 'application/json'}};
    return (await endpoint.fetch(new Request('http://poll.example/v1/polls/stelling/reactions', init))).json();
  };
  // Long ones have pages of their own, short ones share one.
  const {id, withdrawToken} = (await send({reason: `telltale-a ${'x'.repeat(3900)}`})) as {id: string; withdrawToken: string};
  await send({reason: 'telltale-b', name: 'telltale-c', veld: 'telltale-d'});
  await send({reason: `telltale-e ${'y'.repeat(3900)}`});
  const headers = {Authorization: `Bearer ${withdrawToken}`};
  await endpoint.fetch(new Request(`http://poll.example/v1/polls/stelling/reactions/${id}`, {method: 'DELETE', headers}));
  time.at += 31 * day;
  await endpoint.maintain();
  await endpoint.close();
  for (const path of [file, `${file}-wal`]) {
    if (existsSync(path)) assert.deepEqual(readFileSync(path, 'latin1').match(/telltale-./g), null, path);
  }
});

test('a term that is none is found at start', async () => {
  for (const days of [0, -1, 1.5, NaN, 1e9]) {
    assert.throws(() => createEndpoint({dialect: sqliteDialect('x'), retentionDays: days}), /retentionDays/, String(days));
  }
  for (const days of ['0', '1.5', 'lang']) {
    const {code, stderr} = await runCli(['serve', '--open', '--retention-days', days]);
    assert.equal(code, 2);
    assert.match(stderr, /--retention-days is a whole number from 1/);
  }
});
