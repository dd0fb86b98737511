import assert from 'node:assert/strict';
import {test} from 'node:test';
import {problemTypes} from '../../src/contract/problem.ts';
import {createPolls} from '../../src/endpoint/polls.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf, resultsOf} from '../support/endpoint.ts';

const poll = {
  id: 'stelling',
  statement: 'Een stelling',
  panel: [],
  opensAt: '2026-11-01T09:00:00+01:00',
  closesAt: '2026-12-01T00:00:00+01:00',
};

test('a poll takes reactions from its opening to its closing time', async (t) => {
  let now = '';
  const endpoint = openEndpoint(t, {polls: [poll], now: () => new Date(now)});
  const sendAt = (moment: string) => {
    now = moment;
    return endpoint.post(reactionOf());
  };
  const early = await problemOf(await sendAt('2026-11-01T07:59:59.999Z'), 409);
  assert.equal(early.type, problemTypes.closed);
  await receiptOf(await sendAt('2026-11-01T08:00:00Z'), 201);
  await receiptOf(await sendAt('2026-11-30T22:59:59.999Z'), 201);
  const late = await problemOf(await sendAt('2026-11-30T23:00:00Z'), 409);
  assert.equal(late.type, problemTypes.closed);
  assert.equal(endpoint.rows().length, 2);
  const results = await resultsOf(await endpoint.get());
  assert.deepEqual(results.poll, {opensAt: poll.opensAt, closesAt: poll.closesAt});
  assert.equal(results.standing.n, 2);
});

test('a retry after closing of what was stored before it gets its receipt, and can be taken back', async (t) => {
  let now = '2026-11-30T22:59:59Z';
  const endpoint = openEndpoint(t, {polls: [poll], now: () => new Date(now)});
  const reaction = reactionOf();
  const first = await receiptOf(await endpoint.post(reaction), 201);
  now = '2026-12-05T00:00:00Z';
  assert.deepEqual(await receiptOf(await endpoint.post(reaction), 200), first);
  await problemOf(await endpoint.post({...reaction, reason: 'Anders'}), 422);
  assert.equal((await endpoint.withdraw(reaction.id, first.withdrawToken)).status, 204);
});

test('a poll that is not known takes nothing and shows nothing', async (t) => {
  const endpoint = openEndpoint(t, {polls: [poll]});
  for (const id of ['anders', '..%2f', 'Hoofdletters', '-']) {
    await problemOf(await endpoint.post(reactionOf(), {}, id), 404);
    await problemOf(await endpoint.get('', {}, id), 404);
    await problemOf(await endpoint.withdraw(crypto.randomUUID(), 'x', id), 404);
  }
  assert.equal(endpoint.rows().length, 0);
});

test('an open endpoint takes every poll id that is one', async (t) => {
  const endpoint = openEndpoint(t);
  await receiptOf(await endpoint.post(reactionOf(), {}, 'zomaar-een'), 201);
  for (const id of ['Zomaar', 'a_b', '-a', 'x'.repeat(81)]) await problemOf(await endpoint.post(reactionOf(), {}, id), 404);
});

test('a poll without an id has that of its statement', () => {
  assert.equal(createPolls([{statement: 'Één stelling!', panel: []}], false).phase('een-stelling', 0), 'open');
});

for (const [what, wrong, message] of [
  ['a date without an offset', {closesAt: '2026-12-01T00:00:00'}, /closesAt/],
  ['a date that does not exist', {opensAt: '2026-02-30T00:00:00Z'}, /opensAt/],
  ['a date in words', {closesAt: '29 november'}, /closesAt: "29 november"/],
  ['closing before opening', {opensAt: '2027-01-01T00:00:00Z'}, /closes before it opens/],
  ['an id that is no id', {id: 'Twee woorden'}, /id/],
] as const) {
  test(`${what} is found at start`, () => {
    assert.throws(() => createPolls([{...poll, ...wrong}], false), message);
  });
}

test('two polls with one id are found at start', () => {
  assert.throws(() => createPolls([poll, {...poll}], false), /two polls have the id "stelling"/);
});

test('an address that does not exist, and a method that an address does not have', async (t) => {
  const endpoint = openEndpoint(t);
  await problemOf(await endpoint.request('/v1/polls'), 404);
  const refused = await endpoint.request('/v1/polls/stelling/reactions', {method: 'PUT', body: '{}'});
  assert.match(refused.headers.get('allow') ?? '', /POST/);
  await problemOf(refused, 405);
  assert.deepEqual(await (await endpoint.request('/healthz')).json(), {status: 'ok'});
});
