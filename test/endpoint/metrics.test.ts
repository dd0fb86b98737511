import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import type {Seen} from '../../src/endpoint/index.ts';
import {createMetrics} from '../../src/endpoint/cli/metrics.ts';
import {openEndpoint, postTo, reactionOf, startServing, temporaryFolder} from '../support/endpoint.ts';

const observed = (t: TestContext, options = {}) => {
  const seen: Seen[] = [];
  return {...openEndpoint(t, {observe: (one) => seen.push(one), ...options}), seen};
};

test('every answer is seen by its route, never by its path', async (t) => {
  const {seen, request, post, get, submit, withdraw} = observed(t);
  const reaction = reactionOf();
  await post(reaction);
  await post(reaction);
  await post('{');
  await submit({stance: 'agree'});
  await get('?limit=x');
  await withdraw(reaction.id, 'onzin');
  await request('/healthz');
  await request('/geheim/pad');
  await request('/v1/polls/stelling/reactions', {method: 'OPTIONS', headers: {Origin: 'https://a.example'}});
  await request('/v1/polls/stelling/reactions', {method: 'BREW'});
  await post(reactionOf(), {Origin: 'https://elders.example'});
  const reactions = '/v1/polls/:poll/reactions';
  assert.deepEqual(
    seen.map(({method, route, status}) => [method, route, status]),
    [
      ['POST', reactions, 201],
      ['POST', reactions, 200],
      ['POST', reactions, 400],
      ['POST', reactions, 303],
      ['GET', reactions, 400],
      ['DELETE', `${reactions}/:id`, 403],
      ['GET', '/healthz', 200],
      ['GET', '*', 404],
      ['OPTIONS', reactions, 204],
      ['other', reactions, 405],
      ['POST', reactions, 403],
    ],
  );
  assert.ok(seen.every(({milliseconds}) => milliseconds > 0));
});

test('why a reaction waits is seen', async (t) => {
  const {seen, post} = observed(t);
  const reason = 'Een reden die lang genoeg is om een kopie te zijn.';
  const first = reactionOf({reason});
  for (const reaction of [first, reactionOf({reason}), first, reactionOf({website: 'https://spam.example'})]) await post(reaction);
  assert.deepEqual(
    seen.map(({held}) => held),
    [undefined, 'duplicate', undefined, 'honeypot'],
  );
});

test('what is counted: requests, reactions by what became of them, holds, what waits, and the database', async () => {
  const now = {database: true, waiting: 3};
  const metrics = createMetrics(async () => now);
  const see = (status: number, more: Partial<Seen> = {}) =>
    metrics.observe({method: 'POST', route: '/v1/polls/:poll/reactions', status, milliseconds: 2, ...more});
  see(201);
  see(201, {held: 'blocklist'});
  see(303);
  see(200);
  see(422);
  see(200, {method: 'GET'});
  const read = async () => (await metrics.answer()).text();
  const text = await read();
  for (const line of [
    'stelling_http_request_duration_seconds_bucket{le="0.0025",method="POST",route="/v1/polls/:poll/reactions",status="201"} 2',
    'stelling_reactions_total{result="accepted"} 3',
    'stelling_reactions_total{result="repeated"} 1',
    'stelling_reactions_total{result="refused"} 1',
    'stelling_reactions_held_total{reason="blocklist"} 1',
    'stelling_reactions_waiting 3',
    'stelling_database_up 1',
  ]) {
    assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
  }
  assert.match(text, /^process_resident_memory_bytes \d/m);
  now.database = false;
  assert.match(await read(), /^stelling_database_up 0$/m);
});

test('served: /metrics has figures, and nothing of readers or polls', async (t) => {
  const {url} = await startServing(t, ['--open', '--database', join(temporaryFolder(t), 'x.db')]);
  const reaction = reactionOf({reason: 'verklikker-reden', name: 'verklikker-naam', page: 'verklikker-veld'});
  await postTo(url, reaction, 'verklikker-stelling');
  await fetch(`${url}/verklikker-pad?verklikker`);
  const answer = await fetch(`${url}/metrics`);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  assert.match(text, /^stelling_reactions_total\{result="accepted"\} 1$/m);
  for (const word of ['verklikker', reaction.id, '127.0.0.1']) assert.ok(!text.includes(word), text);
  assert.equal((await fetch(`${url}/metrics`, {method: 'POST'})).status, 404);
});
