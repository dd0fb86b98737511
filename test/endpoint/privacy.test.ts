import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {testOnEach} from '../support/database.ts';
import {openEndpoint, reactionOf, receiptOf, resultsOf, runCli, startServing, temporaryFolder} from '../support/endpoint.ts';

test('where a reader sits and with what browser is nowhere: not in the database, not in what is logged', async (t) => {
  const folder = temporaryFolder(t);
  const args = ['--open', '--database', join(folder, 'x.db'), '--trust-proxy', '1', '--rate-limit', '3', '--log-level', 'trace'];
  const {url, child, stop} = await startServing(t, args);
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (output += String(chunk)));

  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'telltale-browser/1.0',
    'X-Forwarded-For': '192.0.2.123',
    Referer: `${url}/telltale-page`,
    'Accept-Language': 'fy-telltale',
    Cookie: 'telltale=cookie',
  };
  const path = `${url}/v1/polls/stelling/reactions`;
  const post = (body: string) => fetch(path, {method: 'POST', body, headers});
  const withdrawn = reactionOf({reason: 'telltale-text', name: 'telltale-name', email: 'telltale@example.nl'});
  const {withdrawToken} = await receiptOf(await post(JSON.stringify(withdrawn)), 201);
  const statuses = [
    await post(JSON.stringify(reactionOf({reason: 'Een gewone reden'}))),
    await post('{"telltale-body":'),
    await post(JSON.stringify(reactionOf())),
    await fetch(`${path}?telltale=query`, {headers}),
    await fetch(`${url}/telltale-path`, {headers}),
    await fetch(`${path}/${withdrawn.id}`, {method: 'DELETE', headers: {...headers, Authorization: 'Bearer telltale-token'}}),
    await fetch(`${path}/${withdrawn.id}`, {method: 'DELETE', headers: {...headers, Authorization: `Bearer ${withdrawToken}`}}),
    await fetch(`${url}/metrics`, {headers}),
  ];
  assert.deepEqual(
    statuses.slice(0, 7).map(({status}) => status),
    [201, 400, 429, 200, 404, 403, 204],
  );
  const metrics = await statuses[7]!.text();
  await stop();

  const traces = (text: string) => text.match(/telltale.{0,20}|192\.0\.2|127\.0\.0\.1|::1/g);
  for (const name of readdirSync(folder)) assert.deepEqual(traces(readFileSync(join(folder, name), 'latin1')), null, name);
  assert.match(output, /POST/, 'requests are logged');
  // The line that says where it listens is for whoever starts it.
  assert.deepEqual(traces(output.replaceAll(url, '')), null);
  assert.deepEqual(traces(metrics), null);
});

testOnEach('of the token that takes a reaction back, only a hash is stored', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  assert.ok(withdrawToken.length >= 32);
  assert.ok(!JSON.stringify(endpoint.rows()).includes(withdrawToken));
  assert.equal((await endpoint.withdraw(reaction.id, withdrawToken)).status, 204);
});

testOnEach('of few reactions it is not told who thinks what', async (t, database) => {
  const endpoint = openEndpoint(t, {database, smallestCount: 3});
  const send = async (stance: 'agree' | 'disagree') => (await receiptOf(await endpoint.post(reactionOf({stance})), 201)).standing;
  assert.deepEqual(await send('agree'), {n: 1, counts: {}});
  const second = reactionOf({stance: 'disagree'});
  const {withdrawToken} = await receiptOf(await endpoint.post(second), 201);
  assert.deepEqual((await resultsOf(await endpoint.get())).standing, {n: 2, counts: {}});
  assert.deepEqual((await receiptOf(await endpoint.post(second), 200)).standing, {n: 2, counts: {}});

  assert.deepEqual(await send('agree'), {n: 3, counts: {agree: 2, disagree: 1}});
  assert.deepEqual((await resultsOf(await endpoint.get())).standing, {n: 3, counts: {agree: 2, disagree: 1}});

  await endpoint.withdraw(second.id, withdrawToken);
  assert.deepEqual((await resultsOf(await endpoint.get())).standing, {n: 2, counts: {}});
});

test('nor to a late retry after the poll has closed', async (t) => {
  let now = new Date('2026-11-30T12:00:00Z');
  const polls = [{id: 'stelling', statement: 'Een stelling', panel: [], closesAt: '2026-12-01T00:00:00Z'}];
  const endpoint = openEndpoint(t, {polls, smallestCount: 2, now: () => now});
  const reaction = reactionOf();
  await endpoint.post(reaction);
  now = new Date('2026-12-02T12:00:00Z');
  assert.deepEqual((await receiptOf(await endpoint.post(reaction), 200)).standing, {n: 1, counts: {}});
});

test('by default every count is told', async (t) => {
  const endpoint = openEndpoint(t);
  assert.deepEqual((await receiptOf(await endpoint.post(reactionOf()), 201)).standing, {n: 1, counts: {agree: 1}});
});

test('limits that are none are found at start, by their name', async () => {
  for (const [flag, value] of [
    ['rate-limit', 'veel'],
    ['rate-limit', '-1'],
    ['trust-proxy', '1.5'],
    ['trust-proxy', 'true'],
    ['minimum-seconds', '2s'],
    ['smallest-count', '0'],
  ] as const) {
    const {code, stderr} = await runCli(['serve', '--open', `--${flag}=${value}`]);
    assert.equal(code, 2, flag);
    assert.match(stderr, new RegExp(`--${flag} is a whole number from`));
    const variable = `STELLING_${flag.toUpperCase().replace('-', '_')}`;
    assert.match((await runCli(['serve', '--open'], {[variable]: value})).stderr, new RegExp(`${variable} is a whole number from`));
  }
});
