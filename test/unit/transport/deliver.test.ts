import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {deliver} from '../../../src/transport/deliver.ts';
import {stelling} from '../../../src/transport/services/stelling.ts';
import {deliveryWith} from '../submission/deliveries.ts';
import {receipt} from './answers.ts';

const delivery = deliveryWith({body: '{"exactly": "these  bytes é 👍"}', id: receipt.id});
const attempt = (request: typeof fetch) => deliver(delivery, stelling, request);
const stored = () => new Response(JSON.stringify(receipt), {status: 201});
const network = {kind: 'unknown', reason: 'network'};

/** A response whose body breaks, or never ends, or ends when the attempt is given up. */
const withBody = (source: UnderlyingDefaultSource<Uint8Array>) => new Response(new ReadableStream(source));
const untilAborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));

test('a reaction goes to the endpoint it was meant for, as it was kept, and nothing more than that', async () => {
  const calls: Parameters<typeof fetch>[] = [];
  const outcome = await attempt(async (...call) => {
    calls.push(call);
    return stored();
  });
  assert.deepEqual(outcome, {kind: 'accepted', receipt});
  assert.equal(calls.length, 1);
  const [url, {signal, ...init} = {}] = calls[0]!;
  assert.equal(url, delivery.endpoint);
  assert.ok(signal instanceof AbortSignal && !signal.aborted);
  assert.deepEqual(init, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: delivery.body,
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test('what leaves is a request that a browser can make', async () => {
  await attempt(async (url, init) => {
    const request = new Request(url, init);
    assert.equal(await request.text(), delivery.body);
    assert.deepEqual([...request.headers.keys()], ['content-type']);
    assert.equal(request.credentials, 'omit');
    return stored();
  });
});

describe('nobody knows whether it arrived, and the page does not crash, where', () => {
  const refusal = new TypeError('Failed to fetch');
  const cases: Record<string, typeof fetch> = {
    'the network is gone': () => Promise.reject(refusal),
    'the page’s own request throws at once': () => {
      throw refusal;
    },
    'something is thrown that is no error': () => Promise.reject(),
    'the connection breaks while the answer comes in': async () => withBody({pull: () => Promise.reject(refusal)}),
    'the answer was read by somebody else': async () => {
      const response = stored();
      await response.text();
      return response;
    },
    'there is no answer at all': async () => undefined as never,
    'the answer is no response': async () => ({status: 201, ok: true}) as Response,
    'somebody else gave up': () => Promise.reject(new DOMException('', 'AbortError')),
  };
  for (const [what, request] of Object.entries(cases))
    test(what, async () => assert.deepEqual(await attempt(request), network));
});

test('a service that cannot make sense of an answer does not crash the page', async () => {
  const confused = {...stelling, decode: () => assert.fail('confused')};
  assert.deepEqual(await deliver(delivery, confused, async () => stored()), network);
});

describe('after fifteen seconds without an answer', () => {
  const timeout = {kind: 'unknown', reason: 'timeout'};
  // @types/node does not know yet that Node can.
  const apis = ['AbortSignal.timeout'] as unknown as ['setTimeout'];

  for (const [what, respond] of [
    ['from an endpoint that is silent', (init) => untilAborted(init?.signal)],
    ['from an endpoint that began and stopped', async (init) => withBody({pull: () => untilAborted(init?.signal)})],
  ] satisfies [string, (init: RequestInit | undefined) => Promise<Response>][])
    test(`${what}, the attempt is over`, async (t) => {
      t.mock.timers.enable({apis});
      const {promise: begun, resolve: begin} = Promise.withResolvers<AbortSignal>();
      const outcome = attempt((_, init) => {
        begin(init!.signal!);
        return respond(init);
      });
      const signal = await begun;
      t.mock.timers.tick(14_999);
      assert.equal(signal.aborted, false);
      t.mock.timers.tick(1);
      assert.deepEqual(await Promise.race([outcome, nextTurn('still waiting')]), timeout);
    });

  test('from a page’s own request that does not listen, the attempt is over', async (t) => {
    t.mock.timers.enable({apis});
    const outcome = attempt(() => new Promise<never>(() => {}));
    t.mock.timers.tick(15_000);
    assert.deepEqual(await Promise.race([outcome, nextTurn('still waiting')]), timeout);
  });
});
