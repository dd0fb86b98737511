import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {createEndpoint, type EndpointOptions, type Seen} from '../../src/endpoint/index.ts';
import {serveEndpoint} from '../../src/endpoint/serve.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {reactionOf, temporaryFolder} from '../support/endpoint.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

const json = {'Content-Type': 'application/json'};
const form = {'Content-Type': 'application/x-www-form-urlencoded'};
const page = {Accept: 'text/html,*/*'};

interface Sent {
  readonly path?: string;
  readonly host?: string;
  /** Pairs where a name comes twice. */
  readonly headers?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  readonly body?: string | Uint8Array;
  readonly chunked?: boolean;
}

const reaction = reactionOf();
const good = JSON.stringify(reaction);

/** What comes in, and what is answered; each is sent to both. */
const cases: Readonly<Record<string, readonly [number, Sent]>> = {
  'a reaction that is there already': [200, {headers: json, body: good}],
  'in chunks': [200, {headers: json, body: good, chunked: true}],
  'with a slash at the end': [200, {path: '/v1/polls/stelling/reactions/', headers: json, body: good}],
  'with a query': [200, {path: '/v1/polls/stelling/reactions?a=b', headers: json, body: good}],
  'with an encoded letter in the path': [200, {path: '/v1/polls/%73telling/reactions', headers: json, body: good}],
  'to a host in capitals': [200, {host: 'LOCALHOST', headers: json, body: good}],
  'with its encoding named': [200, {headers: {'content-type': 'Application/JSON; charset="UTF-8"'}, body: good}],
  'the same id with another text': [422, {headers: json, body: JSON.stringify({...reaction, reason: 'Anders.'})}],
  'fields that are not right': [422, {headers: json, body: JSON.stringify({...reaction, stance: 'misschien', lang: 3})}],
  'no JSON': [400, {headers: json, body: '{"id":'}],
  nothing: [400, {headers: json, body: ''}],
  'a name twice': [400, {headers: json, body: '{"id":"a","id":"b"}'}],
  'a name of the prototype': [400, {headers: json, body: '{"__proto__":{}}'}],
  'deep JSON': [400, {headers: json, body: '['.repeat(20)}],
  'half a surrogate pair': [400, {headers: json, body: JSON.stringify({...reaction, reason: '\ud800'})}],
  'no UTF-8': [400, {headers: json, body: new Uint8Array([0x22, 0xff, 0x22])}],
  'too much': [413, {headers: json, body: JSON.stringify({...reaction, reason: 'x'.repeat(40_000)})}],
  'too much, in chunks': [413, {headers: json, body: JSON.stringify({...reaction, reason: 'x'.repeat(40_000)}), chunked: true}],
  text: [415, {headers: {'Content-Type': 'text/plain'}, body: good}],
  'without a type': [415, {body: good}],
  'with two types': [
    415,
    {
      headers: [
        ['Content-Type', 'application/json'],
        ['Content-Type', 'application/json'],
      ],
      body: good,
    },
  ],
  compressed: [415, {headers: {...json, 'Content-Encoding': 'gzip'}, body: good}],
  'to no poll': [404, {path: '/v1/polls/onbekend/reactions', headers: json, body: good}],
  'to a poll that is closed': [
    409,
    {path: '/v1/polls/dicht/reactions', headers: json, body: JSON.stringify(reactionOf({id: '11111111-1111-4111-8111-111111111111'}))},
  ],
  'from a site on the list': [200, {headers: {...json, Origin: 'https://www.voorbeeld.nl'}, body: good}],
  'from the endpoint’s own site': [200, {headers: {...json, Origin: 'http://localhost'}, body: good}],
  'from another site': [403, {headers: {...json, Origin: 'https://elders.example'}, body: good}],
  'from a page that says no origin': [403, {headers: {...json, Origin: 'null'}, body: good}],
  'from such a page, on the same site': [200, {headers: {...json, Origin: 'null', 'Sec-Fetch-Site': 'same-origin'}, body: good}],
  'meant for another host': [421, {host: 'elders.example', headers: json, body: good}],
  'a form': [200, {headers: form, body: new URLSearchParams({...reaction, mayPublish: 'true'}).toString()}],
  'a form from a browser': [
    303,
    {headers: {...form, ...page}, body: new URLSearchParams({...reaction, mayPublish: 'true', back: '/artikel'}).toString()},
  ],
  'a form that is refused, from a browser': [422, {headers: {...form, ...page}, body: 'reason=%3Cb%3Ehallo'}],
  'no JSON, from a browser': [400, {headers: {...json, ...page}, body: '{'}],
};

/** Sends it to the letter, and returns the answer likewise, but for the time that it bears. */
const ask = async (
  port: number,
  {path = '/v1/polls/stelling/reactions', host = 'localhost', headers = {}, body = '', chunked = false}: Sent,
): Promise<string> => {
  const bytes = Buffer.from(body as string);
  const pairs = Array.isArray(headers) ? (headers as [string, string][]) : Object.entries(headers);
  const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${bytes.length}`;
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', length, ...pairs.map((pair) => pair.join(': '))];
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  if (chunked) socket.write(`${bytes.length.toString(16)}\r\n${bytes.toString()}\r\n0\r\n\r\n`);
  else socket.write(bytes);
  let answer = '';
  socket
    .setEncoding('utf8')
    .on('data', (text) => (answer += text))
    .on('error', () => {});
  await once(socket, 'close');
  const [head = '', rest = ''] = answer.split('\r\n\r\n');
  const [status, ...fields] = head.split('\r\n');
  const known = fields.map((field) => field.replace(/^[^:]+/, (name) => name.toLowerCase())).filter((field) => !field.startsWith('date:'));
  return [status, ...known.sort(), '', rest].join('\n');
};

/** One endpoint behind two servers, of which one answers directly. */
const openBoth = async (t: TestContext, options: Partial<EndpointOptions> = {}) => {
  const seen: Seen[] = [];
  const endpoint = createEndpoint({
    dialect: sqliteDialect(join(temporaryFolder(t), 'x.db')),
    polls: [
      {id: 'stelling', statement: 'Stelling', panel: []},
      {id: 'dicht', statement: 'Dicht', panel: [], closesAt: '2026-01-01T00:00:00Z'},
    ],
    origins: ['https://www.voorbeeld.nl'],
    hosts: ['poll.example'],
    now: () => now,
    observe: (one) => seen.push(one),
    ...options,
  });
  const open = async (postReaction?: typeof endpoint.postReaction) => {
    const server = await serveEndpoint({
      handler: (request, info) => endpoint.fetch(request, info),
      ...(postReaction && {postReaction}),
      port: 0,
      host: '127.0.0.1',
      limits: {quiet: 0, drain: 100},
    });
    t.after(() => server.close());
    return Number(new URL(server.url).port);
  };
  const [usual, direct] = [await open(), await open(endpoint.postReaction)];
  t.after(() => endpoint.close());
  const lastSeen = () => ({...seen.at(-1), milliseconds: undefined});
  return {usual, direct, seen, lastSeen};
};

test('whichever way a server asks, the answer is the same to the letter, and so is what is told of it', async (t) => {
  const {usual, direct, seen, lastSeen} = await openBoth(t);
  await ask(usual, {headers: json, body: good});
  for (const [name, [status, sent]] of Object.entries(cases)) {
    await t.test(name, async () => {
      const answer = await ask(usual, sent);
      assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
      const told = lastSeen();
      const before = seen.length;
      assert.equal(await ask(direct, sent), answer);
      assert.equal(seen.length, before + 1, 'each request is told of once');
      assert.deepEqual(lastSeen(), told);
      assert.deepEqual([told.method, told.route, told.status], ['POST', '/v1/polls/:poll/reactions', status]);
    });
  }
});

test('a new reaction is stored and confirmed either way', async (t) => {
  const {usual, direct} = await openBoth(t);
  const withoutOwn = (answer: string) => answer.replaceAll(/[0-9a-f-]{36,}|"n":\d+|"agree":\d+|content-length: \d+/g, '…');
  const [first, second] = [await ask(usual, {headers: json, body: good}), await ask(direct, {headers: json, body: JSON.stringify(reactionOf())})];
  assert.match(second, /^HTTP\/1.1 201 /);
  assert.match(second, /"n":2/);
  assert.equal(withoutOwn(second), withoutOwn(first));
});

test('who asks too often is told to wait, whichever way', async (t) => {
  const {usual, direct} = await openBoth(t, {rateLimit: 1});
  await ask(direct, {headers: json, body: good});
  const answer = await ask(direct, {headers: json, body: good});
  assert.match(answer, /^HTTP\/1.1 429 /);
  assert.match(answer, /\nretry-after: 60\n/);
  assert.equal(await ask(usual, {headers: json, body: good}), answer);
});

test('a body that ends early stores nothing and stops nothing', async (t) => {
  const {direct, seen} = await openBoth(t);
  const socket = connect(direct, '127.0.0.1');
  socket.end(`POST /v1/polls/stelling/reactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n${good}`);
  socket.resume();
  await once(socket, 'close');
  while (seen.length === 0) await new Promise(setImmediate);
  assert.equal(seen[0]?.status, 400);
  assert.match(await ask(direct, {headers: json, body: good}), /^HTTP\/1.1 201 /);
});
