import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openEndpoint, problemOf, reactionOf} from '../support/endpoint.ts';

const site = 'https://magazine.example';
const allowedTo = (response: Response) => response.headers.get('access-control-allow-origin');

test('a page on the list may send and read', async (t) => {
  const endpoint = openEndpoint(t, {origins: [site, 'https://gemeente.example']});
  const posted = await endpoint.post(reactionOf(), {Origin: site});
  assert.equal(posted.status, 201);
  assert.equal(allowedTo(posted), site);
  const read = await endpoint.get('', {Origin: site});
  assert.equal(allowedTo(read), site);
  assert.match(read.headers.get('vary') ?? '', /\bOrigin\b/);
  assert.equal(read.headers.get('access-control-expose-headers'), 'Retry-After,ETag');
  assert.equal(read.headers.get('access-control-allow-credentials'), null);
});

test('a page on the list can also read why it was refused', async (t) => {
  const endpoint = openEndpoint(t, {origins: [site]});
  const refused = await endpoint.post('{}', {Origin: site});
  assert.equal(allowedTo(refused), site);
  await problemOf(refused, 422);
});

test('the browser is told beforehand what is allowed', async (t) => {
  const endpoint = openEndpoint(t, {origins: [site]});
  const ask = (origin: string) =>
    endpoint.request('/v1/polls/stelling/reactions', {
      method: 'OPTIONS',
      headers: {Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type'},
    });
  const yes = await ask(site);
  assert.equal(yes.status, 204);
  assert.equal(allowedTo(yes), site);
  assert.match(yes.headers.get('access-control-allow-methods') ?? '', /POST/);
  assert.match(yes.headers.get('access-control-allow-methods') ?? '', /DELETE/);
  assert.match(yes.headers.get('access-control-allow-headers') ?? '', /Content-Type/);
  assert.equal(allowedTo(await ask('https://elders.example')), null);
});

for (const origin of ['https://elders.example', 'http://magazine.example', `${site}.elders.example`, `${site}:8443`, 'null', 'onzin']) {
  test(`a page of ${origin} changes nothing and reads nothing`, async (t) => {
    const endpoint = openEndpoint(t, {origins: [site]});
    const refused = await endpoint.post(reactionOf(), {Origin: origin});
    assert.equal(allowedTo(refused), null);
    await problemOf(refused, 403);
    assert.equal((await endpoint.submit({stance: 'agree'}, {Origin: origin})).status, 403);
    assert.equal(endpoint.rows().length, 0);
    assert.equal(allowedTo(await endpoint.get('', {Origin: origin})), null);
  });
}

test("the endpoint's own site is always allowed, also behind a proxy that ends TLS", async (t) => {
  const endpoint = openEndpoint(t);
  for (const origin of ['http://poll.example', 'https://poll.example']) {
    assert.equal((await endpoint.post(reactionOf(), {Origin: origin})).status, 201);
  }
  assert.equal((await endpoint.submit({stance: 'agree'}, {Origin: 'null', 'Sec-Fetch-Site': 'same-origin'})).status, 303);
});

test('* lets every page in', async (t) => {
  const endpoint = openEndpoint(t, {origins: ['*']});
  for (const origin of [site, 'null']) {
    const posted = await endpoint.post(reactionOf(), {Origin: origin});
    assert.equal(posted.status, 201);
    assert.equal(allowedTo(posted), '*');
  }
});

test('a program without an origin may send', async (t) => {
  assert.equal((await openEndpoint(t, {origins: [site]}).post(reactionOf())).status, 201);
});
