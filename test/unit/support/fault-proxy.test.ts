import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {test, type TestContext} from 'node:test';
import {startFaultProxy, type Fault, type FaultProxyOptions} from '../../support/fault-proxy.ts';

const receipt = JSON.stringify({id: 'é', state: 'pending', withdrawToken: 'token'});

/** A stand-in for the endpoint behind a proxy, and what reached it. */
const stage = async (t: TestContext, options: Partial<FaultProxyOptions>) => {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    received.push(`${request.method} ${request.url} ${await text(request)}`);
    response.writeHead(201, {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(receipt)}).end(receipt);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const proxy = await startFaultProxy({target: () => target, share: 1, seed: 1, ...options});
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  t.after(async () => {
    await proxy.close();
    await stop();
  });
  const post = async (init: RequestInit = {}) => {
    const response = await fetch(`${proxy.url}/v1`, {method: 'POST', body: '{"reason":"één"}', ...init});
    return {status: response.status, type: response.headers.get('content-type'), body: await response.text()};
  };
  return {proxy, received, post, stop};
};

const only = (fault: Fault) => ({weights: {[fault]: 1}});
const whole = {status: 201, type: 'application/json', body: receipt};
const sent = 'POST /v1 {"reason":"één"}';

test('without faults, requests and answers pass as they are', async (t) => {
  const paths: string[] = [];
  const {post, received, proxy} = await stage(t, {share: 0, onRequest: (path) => paths.push(path)});
  for (let count = 0; count < 3; count += 1) assert.deepEqual(await post(), whole);
  assert.deepEqual(received, [sent, sent, sent]);
  assert.deepEqual(paths, ['/v1', '/v1', '/v1']);
  assert.deepEqual([proxy.requests, proxy.staged], [3, {}]);
});

for (const fault of ['delay', 'slow'] as const)
  test(`${fault}: the whole answer comes in the end`, async (t) => {
    const {post, received} = await stage(t, only(fault));
    assert.deepEqual(await post(), whole);
    assert.deepEqual(received, [sent]);
  });

for (const [fault, reached] of [
  ['reset', 0],
  ['drop', 1],
  ['cut', 1],
] as const)
  test(`${fault}: the client has no answer, the endpoint ${reached ? 'had the request' : 'no request'}`, async (t) => {
    const {post, received, proxy} = await stage(t, only(fault));
    for (let count = 1; count <= 5; count += 1) {
      await assert.rejects(post());
      assert.equal(received.length, reached * count);
    }
    assert.deepEqual(proxy.staged, {[fault]: 5});
  });

test('stall: the answer never ends, until the client gives up', async (t) => {
  const {post, received} = await stage(t, only('stall'));
  await assert.rejects(post({signal: AbortSignal.timeout(300)}), {name: 'TimeoutError'});
  assert.deepEqual(received, [sent]);
});

test('garbage: no HTTP, or a success without a receipt', async (t) => {
  const {post, received} = await stage(t, only('garbage'));
  const answers = await Promise.allSettled(Array.from({length: 20}, () => post()));
  assert.ok(answers.some(({status}) => status === 'rejected'));
  const read = answers.filter((answer) => answer.status === 'fulfilled').map(({value}) => value);
  assert.ok(read.length > 0);
  for (const {status, body} of read) {
    assert.equal(status, 201);
    assert.throws(() => JSON.parse(body), SyntaxError);
  }
  assert.deepEqual(received, []);
});

test('html, stranger and busy are answered before the endpoint', async (t) => {
  const html = await stage(t, only('html'));
  const page = await html.post();
  assert.deepEqual([page.status, page.type], [200, 'text/html']);
  const stranger = await stage(t, only('stranger'));
  const other = await stranger.post();
  assert.equal(other.status, 201);
  assert.match(other.body, /^\{"id":"[0-9a-f-]{36}","state":"pending","withdrawToken":"x"\}$/);
  const busy = await stage(t, only('busy'));
  assert.equal((await busy.post()).status, 503);
  for (const {received} of [html, stranger, busy]) assert.deepEqual(received, []);
});

test('duplicate: the endpoint has the request twice, the client one answer', async (t) => {
  const {post, received} = await stage(t, only('duplicate'));
  assert.deepEqual(await post(), whole);
  assert.deepEqual(received, [sent, sent]);
});

test('where the endpoint is gone the connection is reset, and said to be down', async (t) => {
  const {post, proxy, stop} = await stage(t, {share: 0});
  await stop();
  await assert.rejects(post());
  assert.deepEqual(proxy.staged, {down: 1});
});

test('the same seed stages the same faults, another seed others', async (t) => {
  const stagedBy = async (seed: number) => {
    const {post, proxy} = await stage(t, {seed, share: 0.5, weights: {reset: 1, html: 1, busy: 1, drop: 1}});
    const outcomes: string[] = [];
    for (let count = 0; count < 30; count += 1)
      outcomes.push(
        await post().then(
          ({status}) => String(status),
          () => 'none',
        ),
      );
    return {outcomes, staged: proxy.staged};
  };
  const first = await stagedBy(7);
  assert.deepEqual(await stagedBy(7), first);
  assert.notDeepEqual(await stagedBy(8), first);
  assert.ok(first.outcomes.includes('201') && first.outcomes.includes('503') && first.outcomes.includes('none'));
});
