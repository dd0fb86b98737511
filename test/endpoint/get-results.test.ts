import assert from 'node:assert/strict';
import {test} from 'node:test';
import {publicId} from '../../src/contract/public-id.ts';
import {resultsSchema} from '../../src/contract/results.ts';
import {conform, type SchemaProblem} from '../../src/contract/schema.ts';
import {stances} from '../../src/contract/stance.ts';
import {testOnEach} from '../support/database.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf, resultsOf} from '../support/endpoint.ts';

testOnEach('a poll without reactions has an empty standing', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  assert.deepEqual(await resultsOf(await endpoint.get()), {poll: {}, standing: {n: 0, counts: {}}, reactions: []});
});

test('whoever reads is told when the poll opens and closes, also before it opens', async (t) => {
  const dates = {opensAt: '2026-11-01T09:00:00+01:00', closesAt: '2026-12-01T00:00:00+01:00'};
  const {opensAt, closesAt} = dates;
  const now = () => new Date('2026-10-01T00:00:00Z');
  for (const described of [{}, {opensAt}, {closesAt}, dates]) {
    const polls = [{id: 'stelling', statement: 'Een stelling', panel: [], ...described}];
    const endpoint = openEndpoint(t, {polls, now});
    const results = await resultsOf(await endpoint.get());
    assert.deepEqual(results, {poll: described, standing: {n: 0, counts: {}}, reactions: []});
    const problems: SchemaProblem[] = [];
    conform(resultsSchema, results, problems);
    assert.deepEqual(problems, []);
  }
});

testOnEach('every reaction counts; only what is approved and allowed is shown', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  const shown = reactionOf({stance: 'agree', name: 'Noor', email: 'noor@example.nl'});
  await endpoint.post(shown);
  const hidden = reactionOf({stance: 'disagree', mayPublish: false, reason: 'Niet voor anderen.'});
  assert.equal((await receiptOf(await endpoint.post(hidden), 201)).state, 'pending');
  const response = await endpoint.get();
  const text = await response.clone().text();
  const results = await resultsOf(response);
  const problems: SchemaProblem[] = [];
  conform(resultsSchema, results, problems);
  assert.deepEqual(problems, []);
  assert.deepEqual(results.standing, {n: 2, counts: {agree: 1, disagree: 1}});
  assert.equal(results.reactions.length, 1);
  assert.deepEqual(
    {...results.reactions[0], publishedAt: ''},
    {id: await publicId(shown.id), stance: 'agree', reason: shown.reason, name: 'Noor', publishedAt: ''},
  );
  for (const secret of [shown.id, hidden.id, 'noor@example.nl', 'Niet voor anderen']) assert.ok(!text.includes(secret));
});

testOnEach('under the default policy a reaction waits, and counts', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  assert.equal((await receiptOf(await endpoint.post(reactionOf()), 201)).state, 'pending');
  const results = await resultsOf(await endpoint.get());
  assert.equal(results.standing.n, 1);
  assert.deepEqual(results.reactions, []);
});

testOnEach('polls do not see each other', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  await endpoint.post(reactionOf(), {}, 'een');
  await endpoint.post(reactionOf(), {}, 'twee');
  assert.equal((await resultsOf(await endpoint.get('', {}, 'een'))).reactions.length, 1);
  assert.equal((await resultsOf(await endpoint.get('', {}, 'drie'))).standing.n, 0);
});

testOnEach('the pages hold every reaction once, the newest first, also those of one moment', async (t, database) => {
  let moment = Date.parse('2026-11-22T12:00:00Z');
  // Two reactions a millisecond: the order within it is decided by the public id.
  const endpoint = openEndpoint(t, {database, policy: 'publish', now: () => new Date(Math.floor((moment += 0.5)))});
  const sent = Array.from({length: 45}, (_, index) => reactionOf({stance: stances[index % 3]!}));
  for (const reaction of sent) await endpoint.post(reaction);

  const walk = async (filter: string) => {
    const seen = [];
    let after = '';
    do {
      const results = await resultsOf(await endpoint.get(`?limit=7${filter}${after}`));
      assert.ok(results.reactions.length <= 7);
      seen.push(...results.reactions);
      after = results.next === undefined ? '' : `&after=${encodeURIComponent(results.next)}`;
    } while (after !== '');
    return seen;
  };
  const all = await walk('');
  assert.deepEqual(all.map(({id}) => id).sort(), (await Promise.all(sent.map(({id}) => publicId(id)))).sort());
  const times = all.map(({publishedAt}) => publishedAt);
  assert.deepEqual(times, [...times].sort().reverse());
  const partly = await walk('&stance=partly-agree');
  assert.equal(partly.length, 15);
  assert.ok(partly.every(({stance}) => stance === 'partly-agree'));
  assert.equal((await resultsOf(await endpoint.get())).reactions.length, 20);
});

testOnEach('an answer that did not change is not sent again', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  await endpoint.post(reactionOf());
  const first = await endpoint.get();
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^"[0-9a-f]+"$/);
  assert.match(first.headers.get('cache-control') ?? '', /s-maxage=\d+.*stale-while-revalidate=\d+/);
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await endpoint.get('', {'If-None-Match': tag});
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.equal(again.headers.get('etag'), etag);
    assert.equal(again.headers.get('cache-control'), first.headers.get('cache-control'));
  }
  await endpoint.post(reactionOf());
  assert.equal((await endpoint.get('', {'If-None-Match': etag})).status, 200);
});

test('HEAD is GET without the body', async (t) => {
  const endpoint = openEndpoint(t);
  const head = await endpoint.request('/v1/polls/stelling/reactions', {method: 'HEAD'});
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.equal(head.headers.get('etag'), (await endpoint.get()).headers.get('etag'));
});

for (const query of ['?limit=0', '?limit=101', '?limit=-1', '?limit=1e1', '?limit=', '?stance=misschien', '?after=x', "?after='--"]) {
  test(`${query} is refused`, async (t) => {
    await problemOf(await openEndpoint(t).get(query), 400);
  });
}
