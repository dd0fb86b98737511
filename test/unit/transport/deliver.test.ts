import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {deliver} from '../../../src/transport/deliver.ts';
import type {Encoded, FieldOptions, Service} from '../../../src/transport/service.ts';
import {stelling} from '../../../src/transport/services/stelling.ts';
import {receipt} from './answers.ts';

const encoded: Encoded = {
  url: 'https://reacties.example/v1/polls/s/reactions',
  body: '{"exactly": "these  bytes é 👍"}',
  contentType: 'text/plain;charset=UTF-8',
  headers: {Accept: 'application/json'},
};
const fields: FieldOptions = {names: {reason: 'message'}};
const attempt = (request: typeof fetch, service: Service = stelling) => deliver(encoded, service, receipt.id, fields, request);
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
  assert.equal(url, encoded.url);
  assert.ok(signal instanceof AbortSignal && !signal.aborted);
  assert.deepEqual(init, {
    method: 'POST',
    headers: {Accept: 'application/json', 'Content-Type': 'text/plain;charset=UTF-8'},
    body: encoded.body,
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test('what leaves is a request that a browser can make', async () => {
  await attempt(async (url, init) => {
    const request = new Request(url, init);
    assert.equal(await request.text(), encoded.body);
    assert.deepEqual(Object.fromEntries(request.headers), {
      accept: 'application/json',
      'content-type': 'text/plain;charset=UTF-8',
    });
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
  for (const [what, request] of Object.entries(cases)) test(what, async () => assert.deepEqual(await attempt(request), network));
});

test('a service without headers of its own sends its content type and no other', async () => {
  const {headers: _, ...plain} = encoded;
  const request: typeof fetch = async (_, init) => {
    assert.deepEqual(init!.headers, {'Content-Type': plain.contentType});
    return stored();
  };
  assert.equal((await deliver(plain, stelling, receipt.id, {}, request)).kind, 'accepted');
});

test('the service reads the answer with all it needs to tell whose it is and what it says', async () => {
  const response = new Response('na  body', {status: 200});
  const outcome = {kind: 'refused', reason: 'closed'} as const;
  const decode: Service['decode'] = (...given) => {
    assert.deepEqual(given, [response, 'na  body', receipt.id, fields]);
    return outcome;
  };
  assert.equal(await attempt(async () => response, {...stelling, decode}), outcome);
});

test('who runs the site is told of an answer that was no success, once, and of a success nothing', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  await attempt(async () => stored());
  assert.equal(warn.mock.callCount(), 0);
  for (const status of [404, 500]) {
    warn.mock.resetCalls();
    await attempt(async () => new Response('', {status}));
    const lines = warn.mock.calls.map(({arguments: said}) => said);
    assert.deepEqual(lines, [[`<stelling-poll> ${encoded.url} answered ${status}`]]);
  }
});

test('a service that cannot make sense of an answer does not crash the page', async () => {
  const confused = {...stelling, decode: () => assert.fail('confused')};
  assert.deepEqual(await attempt(async () => stored(), confused), network);
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
