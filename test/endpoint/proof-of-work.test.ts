import assert from 'node:assert/strict';
import {test} from 'node:test';
import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import type {Challenge} from 'altcha-lib/types';
import {limits} from '../../src/contract/limits.ts';
import {createProofOfWork} from '../../src/endpoint/proof-of-work.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf} from '../support/endpoint.ts';

const path = '/v1/polls/stelling/challenge';

const openWithWork = (t: Parameters<typeof openEndpoint>[0], options: Parameters<typeof openEndpoint>[1] = {}) =>
  openEndpoint(t, {policy: 'publish', proofOfWork: true, ...options});

type Endpoint = ReturnType<typeof openEndpoint>;

const challengeOf = async (endpoint: Endpoint): Promise<Challenge> => {
  const answer = await endpoint.request(path);
  assert.equal(answer.status, 200);
  return (await answer.json()) as Challenge;
};

/** What ALTCHA's widget puts in its form. */
const solve = async (challenge: Challenge): Promise<string> => {
  const solution = await solveChallenge({challenge, deriveKey});
  return btoa(JSON.stringify({challenge, solution}));
};

const stateOf = async (endpoint: Endpoint, fields: Parameters<typeof reactionOf>[0]) =>
  (await receiptOf(await endpoint.post(reactionOf(fields)), 201)).state;

test('who did the work is published; who did not waits', async (t) => {
  const endpoint = openWithWork(t);
  const altcha = await solve(await challengeOf(endpoint));
  assert.ok(altcha.length <= limits.extra, `${altcha.length} characters fit in an extra field`);
  assert.equal(await stateOf(endpoint, {altcha}), 'published');
  assert.equal(await stateOf(endpoint, {}), 'pending');
  assert.deepEqual(new Set(endpoint.rows().map(({held}) => held)), new Set([null, 'unverified']));
});

test('the work counts for one reaction, and for every retry of it', async (t) => {
  const endpoint = openWithWork(t);
  const altcha = await solve(await challengeOf(endpoint));
  const reaction = reactionOf({altcha});
  const first = await receiptOf(await endpoint.post(reaction), 201);
  assert.equal(first.state, 'published');
  assert.deepEqual(await receiptOf(await endpoint.post(reaction), 200), first);
  assert.equal(await stateOf(endpoint, {altcha}), 'pending');
});

test('who tries again because nothing could be stored has still done the work', async () => {
  const {challenge, isSolved} = createProofOfWork({secret: async () => 'geheim', now: () => new Date()});
  const solution = await solve(await challenge());
  assert.equal(await isSolved(solution, 'a'), true);
  assert.equal(await isSolved(solution, 'a'), true);
  assert.equal(await isSolved(solution, 'b'), false);
});

test('of two that bring the same work at once, one counts', async (t) => {
  const endpoint = openWithWork(t);
  const altcha = await solve(await challengeOf(endpoint));
  const states = await Promise.all([1, 2, 3].map(() => stateOf(endpoint, {altcha})));
  assert.deepEqual(states.toSorted(), ['pending', 'pending', 'published']);
});

test('work is good for an hour', async (t) => {
  let ahead = 0;
  const endpoint = openWithWork(t, {now: () => new Date(Date.now() + ahead)});
  const [early, late] = await Promise.all([challengeOf(endpoint), challengeOf(endpoint)]);
  ahead = 59 * 60_000;
  assert.equal(await stateOf(endpoint, {altcha: await solve(early)}), 'published');
  ahead = 60 * 60_000;
  assert.equal(await stateOf(endpoint, {altcha: await solve(late)}), 'pending');
});

test('work that was made easier, or is no work at all, does not count, and refuses nobody', async (t) => {
  const endpoint = openWithWork(t);
  const challenge = await challengeOf(endpoint);
  const elsewhere = await challengeOf(openWithWork(t));
  const easier = {...challenge, parameters: {...challenge.parameters, cost: 1}};
  const later = {...challenge, parameters: {...challenge.parameters, expiresAt: 9_999_999_999}};
  const {signature: _, ...unsigned} = challenge;
  for (const altcha of [
    await solve(elsewhere),
    await solve(easier),
    await solve(unsigned),
    btoa(JSON.stringify({challenge, solution: {counter: 1, derivedKey: '00'}})),
    btoa(JSON.stringify({challenge})),
    btoa(JSON.stringify({challenge: later, solution: (JSON.parse(atob(await solve(challenge))) as {solution: object}).solution})),
    btoa('null'),
    btoa('{"challenge": {"signature": "x"}}'),
    btoa('niets'),
    'geen base64!',
    '€',
  ]) {
    assert.equal(await stateOf(endpoint, {altcha}), 'pending', altcha);
  }
  assert.equal(await stateOf(endpoint, {altcha: await solve(challenge)}), 'published', 'the others did not use it up');
});

test('a challenge is not kept by anybody on the way, and a page of an allowed site may ask for one', async (t) => {
  const site = 'https://krant.example';
  const endpoint = openWithWork(t, {origins: [site]});
  const answer = await endpoint.request(path, {headers: {Origin: site}});
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('access-control-allow-origin'), site);
  const [first, second] = [await answer.json(), await challengeOf(endpoint)] as Challenge[];
  assert.notEqual(first!.signature, second!.signature);
});

test('another process on the same database knows the challenge', async (t) => {
  const one = openWithWork(t);
  const other = openWithWork(t, {file: one.file});
  assert.equal(await stateOf(other, {altcha: await solve(await challengeOf(one))}), 'published');
});

test('where no work is asked for, there is no challenge, and a solution is of no account', async (t) => {
  const endpoint = openEndpoint(t, {policy: 'publish'});
  await problemOf(await endpoint.request(path), 404);
  assert.equal(await stateOf(endpoint, {altcha: 'x'}), 'published');
});

test('a poll that is not there has no challenge, and a challenge takes no POST', async (t) => {
  const endpoint = openWithWork(t);
  await problemOf(await endpoint.request('/v1/polls/A_B/challenge'), 404);
  await problemOf(await endpoint.request(path, {method: 'POST'}), 405);
});
