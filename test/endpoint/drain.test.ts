import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {once} from 'node:events';
import {join} from 'node:path';
import {test} from 'node:test';
import {serveEndpoint} from '../../src/endpoint/serve.ts';
import {createClient, isRefused} from '../support/clients.ts';
import {openEndpoint, postTo, problemOf, reactionOf, rowsOf, startServing, temporaryFolder} from '../support/endpoint.ts';

const path = '/v1/polls/stelling/reactions';

test('/readyz says that no more should come once the server is to stop; /healthz that it is still alive', async (t) => {
  const {request, endpoint} = openEndpoint(t);
  assert.equal((await request('/readyz')).status, 200);
  endpoint.drain();
  await problemOf(await request('/readyz'), 503);
  assert.equal((await request('/healthz')).status, 200);
});

test('SIGTERM under load: each reader who got a connection gets an answer, and each receipt is in the database', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const {url, stop} = await startServing(t, ['--open', '--database', file]);
  const receipts: string[] = [];
  let stopped: Promise<number | null> | undefined;
  const note = (status: number, body: string) => {
    assert.equal(status, 201, body);
    receipts.push((JSON.parse(body) as {id: string}).id);
    if (receipts.length === 300) stopped = stop();
  };

  const kept = Array.from({length: 12}, async () => {
    const client = createClient(url);
    for (let last = false; !last;) {
      const answer = await client.send(path, reactionOf());
      note(answer.status, answer.body);
      ({last} = answer);
    }
    client.close();
  });
  const fetching = Array.from({length: 12}, async () => {
    for (let last = false; !last;) {
      // Who comes anew when the door has closed is turned away before anything of the request is sent.
      const answer = await postTo(url, reactionOf()).catch((error: unknown) => {
        assert.ok(stopped && isRefused((error as Error).cause), String((error as Error).cause));
      });
      if (!answer) return;
      last = answer.headers.get('connection') === 'close';
      note(answer.status, await answer.text());
    }
  });
  await Promise.all([...kept, ...fetching]);
  assert.ok(receipts.length >= 300);

  assert.equal(await stopped, 0);
  const stored = new Set(rowsOf(file).map(({id}) => id));
  assert.deepEqual(
    receipts.filter((id) => !stored.has(id)),
    [],
  );
});

test('who has a connection, and asks on it when the server has just begun to stop, gets an answer', async () => {
  const limits = {quiet: 0, keepAliveTimeout: 60_000, drain: 60_000};
  const server = await serveEndpoint({handler: () => new Response('ja'), port: 0, host: '127.0.0.1', limits});
  const clients = Array.from({length: 20}, () => createClient(server.url));
  for (const client of clients) assert.equal((await client.send('/')).last, false);
  const closed = server.close();
  // The door is closed to who has no connection yet.
  await assert.rejects(async () => {
    for (;;) await createClient(server.url, false).send('/');
  }, isRefused);
  for (const client of clients) assert.deepEqual(await client.send('/'), {status: 200, last: true, body: 'ja'});
  await closed;
});

test('readers who come anew while the server stops are answered or turned away, never broken off', async () => {
  for (let round = 0; round < 5; round += 1) {
    let answers = 0;
    const handler = async () => new Response(String((answers += 1)));
    const server = await serveEndpoint({handler, port: 0, host: '127.0.0.1', limits: {quiet: 50, accepting: 200}});
    const readers = Array.from({length: 8}, async () => {
      for (;;) {
        const client = createClient(server.url, false);
        try {
          assert.equal((await client.send('/')).status, 200);
        } catch (error) {
          if (isRefused(error)) return;
          throw error;
        }
      }
    });
    while (answers < 50) await new Promise(setImmediate);
    await server.close();
    await Promise.all(readers);
  }
});

test('a server on which nothing is open stops at once; a connection that nobody uses is waited for no longer than it was promised', async () => {
  // Any wait at all would be longer than the test may take.
  const limits = {quiet: 1e6, accepting: 1e6, drain: 1e6, keepAliveTimeout: 0};
  const unused = await serveEndpoint({handler: () => new Response(), port: 0, host: '127.0.0.1', limits});
  await unused.close();

  const server = await serveEndpoint({handler: () => new Response(), port: 0, host: '127.0.0.1', limits: {quiet: 0, keepAliveTimeout: 1}});
  const client = createClient(server.url);
  await client.send('/');
  await server.close();
  client.close();
});

test('what does not end is broken off in the end', async () => {
  const limits = {quiet: 0, drain: 100};
  const server = await serveEndpoint({handler: () => new Promise<never>(() => {}), port: 0, host: '127.0.0.1', limits});
  const {hostname, port} = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'connect');
  socket.on('error', () => {});
  await Promise.all([server.close(), once(socket, 'close')]);
});
