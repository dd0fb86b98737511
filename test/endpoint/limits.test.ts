import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createLimiter} from '../../src/endpoint/limits/limiter.ts';
import {networkOf} from '../../src/endpoint/limits/network-of.ts';
import {openEndpoint, pageOf, problemOf, reactionOf} from '../support/endpoint.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');

/** A clock that stands still until it is told the time. */
const clock = () => {
  const time = {at: noon};
  return {time, now: () => new Date(time.at)};
};

const send = (endpoint: ReturnType<typeof openEndpoint>, address?: string, body = JSON.stringify(reactionOf())) =>
  endpoint.request('/v1/polls/stelling/reactions', {method: 'POST', body, headers: {'Content-Type': 'application/json'}}, address);

test('who floods is told when to come back; another reader gets through', async (t) => {
  const {time, now} = clock();
  const endpoint = openEndpoint(t, {rateLimit: 3, now});
  for (let sent = 0; sent < 3; sent += 1) assert.equal((await send(endpoint, '192.0.2.1')).status, 201);
  const refused = await send(endpoint, '192.0.2.1');
  assert.equal(refused.headers.get('retry-after'), '20');
  assert.equal((await problemOf(refused, 429)).retryAfter, 20);
  assert.equal((await send(endpoint, '192.0.2.2')).status, 201);
  assert.equal(endpoint.rows().length, 4);

  time.at += 19_999;
  await problemOf(await send(endpoint, '192.0.2.1'), 429);
  time.at += 1;
  assert.equal((await send(endpoint, '192.0.2.1')).status, 201);
  await problemOf(await send(endpoint, '192.0.2.1'), 429);
});

test('what is turned away for its number is not read', async (t) => {
  const endpoint = openEndpoint(t, {rateLimit: 1});
  await send(endpoint, '192.0.2.1');
  let read = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read = true;
        controller.close();
      },
    },
    {highWaterMark: 0},
  );
  const init = {method: 'POST', body, duplex: 'half', headers: {'Content-Type': 'application/json'}};
  await problemOf(await endpoint.request('/v1/polls/stelling/reactions', init, '192.0.2.1'), 429);
  assert.equal(read, false);
});

test('a page of another site can read when to come back', async (t) => {
  const site = 'https://krant.example';
  const endpoint = openEndpoint(t, {rateLimit: 1, origins: [site]});
  const headers = {'Content-Type': 'application/json', Origin: site};
  const post = () => endpoint.request('/v1/polls/stelling/reactions', {method: 'POST', body: JSON.stringify(reactionOf()), headers}, '192.0.2.1');
  await post();
  const refused = await post();
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('access-control-allow-origin'), site);
  assert.match(refused.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
});

test('a reader without JavaScript is told in words', async (t) => {
  const endpoint = openEndpoint(t, {rateLimit: 1});
  await send(endpoint, '192.0.2.1');
  const headers = {'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html'};
  const init = {method: 'POST', body: 'stance=agree', headers};
  const page = await pageOf(await endpoint.request('/v1/polls/stelling/reactions', init, '192.0.2.1'), 429);
  assert.match(page, /te veel reacties/);
});

test('reading is not limited, nor is taking back, nor who has no address', async (t) => {
  const endpoint = openEndpoint(t, {rateLimit: 1});
  await send(endpoint, '192.0.2.1');
  for (let asked = 0; asked < 3; asked += 1) {
    const read = await endpoint.request('/v1/polls/stelling/reactions', {}, '192.0.2.1');
    assert.equal(read.status, 200);
    assert.equal((await endpoint.request(`/v1/polls/stelling/reactions/${asked}`, {method: 'DELETE'}, '192.0.2.1')).status, 401);
    assert.equal((await send(endpoint)).status, 201);
  }
});

test('without a limit an address sends what it likes', async (t) => {
  const endpoint = openEndpoint(t);
  for (let sent = 0; sent < 50; sent += 1) assert.equal((await send(endpoint, '192.0.2.1')).status, 201);
});

test('the other half of an IPv6 address makes nobody another', () => {
  const {now} = clock();
  const limiter = createLimiter({perMinute: 2, now});
  assert.equal(limiter.take('2001:db8:1:2::1'), 0);
  assert.equal(limiter.take('2001:db8:1:2:ffff:ffff:ffff:ffff'), 0);
  assert.equal(limiter.take('2001:0DB8:0001:0002:abcd::'), 30);
  assert.equal(limiter.take('2001:db8:1:3::1'), 0);
  assert.equal(limiter.size, 2);
});

test('an IPv4 address is one however it is written', () => {
  assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(networkOf('::FFFF:c000:201'), '192.0.2.1');
  assert.notEqual(networkOf('192.0.2.2'), networkOf('192.0.2.1'));
  assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2%eth1'));
  assert.equal(networkOf('geen adres'), 'geen adres');
});

test('a minute gives every number its due, also one that does not divide it', () => {
  for (const perMinute of [1, 7, 30, 59, 1000]) {
    const {time, now} = clock();
    const limiter = createLimiter({perMinute, now});
    const take = () => Array.from({length: perMinute + 5}, () => limiter.take('192.0.2.1')).filter((wait) => wait === 0).length;
    assert.equal(take(), perMinute);
    time.at += 60_000;
    assert.equal(take(), perMinute);
    time.at += 6_000;
    assert.equal(take(), Math.floor(perMinute / 10));
  }
});

test('a million addresses take bounded room, and do not free the one that goes on', () => {
  const {time, now} = clock();
  const most = 10_000;
  const limiter = createLimiter({perMinute: 3, now, most});
  for (let taken = 0; taken < 3; taken += 1) assert.equal(limiter.take('192.0.2.1'), 0);
  for (let index = 0; index < 1_000_000; index += 1) {
    limiter.take(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
    if (index % 5000 === 0) assert.ok(limiter.take('192.0.2.1') > 0, String(index));
  }
  assert.equal(limiter.size, most);
  time.at += 20_000;
  assert.equal(limiter.take('192.0.2.1'), 0);
});

test('nothing of yesterday is left, under whatever name', () => {
  const {time, now} = clock();
  const limiter = createLimiter({perMinute: 1, now});
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) limiter.take(address);
  assert.equal(limiter.size, 3);
  time.at = Date.parse('2026-11-23T00:00:00Z');
  assert.equal(limiter.take('192.0.2.1'), 0);
  assert.equal(limiter.size, 1);
});

test('a clock that is set back keeps nobody out for longer than a minute', () => {
  const {time, now} = clock();
  const limiter = createLimiter({perMinute: 1, now});
  assert.equal(limiter.take('192.0.2.1'), 0);
  time.at -= 3_600_000;
  assert.equal(limiter.take('192.0.2.1'), 60);
});
