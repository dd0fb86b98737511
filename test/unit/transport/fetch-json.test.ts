import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fetchJson} from '../../../src/transport/fetch-json.ts';

const url = 'https://reacties.example/poll.json';
const answer =
  (body: string | null, status = 200): typeof fetch =>
  async () =>
    new Response(body, {status});

test('a poll or a standing is read without cookies and without telling who asks', async () => {
  const calls: Parameters<typeof fetch>[] = [];
  const json = await fetchJson(url, async (...call) => {
    calls.push(call);
    return Response.json({statement: 'S'});
  });
  assert.deepEqual(json, {statement: 'S'});
  assert.deepEqual(calls, [[url, {credentials: 'omit', referrerPolicy: 'no-referrer'}]]);
});

test('a file of a host that serves JSON as plain text is read all the same', async () => {
  assert.deepEqual(await fetchJson(url, answer('{"n": 1}')), {n: 1});
  assert.equal(await fetchJson(url, answer('null')), null);
});

describe('there is nothing, and no error, where', () => {
  const cases: Record<string, typeof fetch> = {
    'the network is gone': () => Promise.reject(new TypeError('Failed to fetch')),
    'the page’s own request throws at once': () => {
      throw new Error('no');
    },
    'the file is missing': answer('{"n": 1}', 404),
    'the server is broken': answer('<h1>502</h1>', 502),
    'a page comes instead': answer('<!doctype html>'),
    'half of it comes': answer('{"n": '),
    'nothing comes': answer(''),
    'nothing comes, officially': answer(null, 204),
    'the connection breaks': async () => new Response(new ReadableStream({pull: () => Promise.reject(new Error('reset'))})),
    'what comes is no response': async () => undefined as never,
  };
  for (const [what, request] of Object.entries(cases)) test(what, async () => assert.equal(await fetchJson(url, request), undefined));
});
