import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {request, type IncomingMessage} from 'node:http';
import {connect} from 'node:net';
import {platform} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {test} from 'node:test';
import {testOnEach} from '../support/database.ts';
import {createClient} from '../support/clients.ts';
import {postTo, reactionOf, receiptOf, rowsOf, startServing, temporaryFolder} from '../support/endpoint.ts';

testOnEach('reactions, counts and receipts survive a restart', async (t, database) => {
  const file = database.location;
  const args = ['--open', '--database', file, '--policy', 'publish'];
  const before = await startServing(t, args);
  const reaction = reactionOf();
  const receipt = await receiptOf(await postTo(before.url, reaction), 201);
  assert.equal(await before.stop(), 0);

  const after = await startServing(t, args);
  assert.deepEqual(await receiptOf(await postTo(after.url, reaction), 200), receipt);
  assert.equal(rowsOf(file).length, 1);
  const gone = await fetch(`${after.url}/v1/polls/stelling/reactions/${reaction.id}`, {
    method: 'DELETE',
    headers: {Authorization: `Bearer ${receipt.withdrawToken}`},
  });
  assert.equal(gone.status, 204);
});

for (const length of [100 * 1024 * 1024, undefined]) {
  test(
    `a body of 100 MB ${length ? 'that says so' : 'of unknown length'} is refused, and takes no memory`,
    {skip: platform() !== 'linux'},
    async (t) => {
      const file = join(temporaryFolder(t), 'x.db');
      const {url, child} = await startServing(t, ['--open', '--database', file]);
      const kilobytes = (field: string) => Number(new RegExp(`${field}:\\s*(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
      for (let warm = 0; warm < 50; warm += 1) await postTo(url, reactionOf());
      // The highest that it was is counted from now.
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
      const before = kilobytes('VmRSS');

      const sending = request(`${url}/v1/polls/stelling/reactions`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', ...(length && {'Content-Length': length})},
      });
      const chunk = Buffer.alloc(64 * 1024, 0x20);
      const body = Readable.from(Array.from({length: 1600}, () => chunk));
      // The answer comes before the end of the body, and soon after it the connection is closed.
      sending.on('error', () => body.destroy()).on('close', () => body.destroy());
      const closed = once(body, 'close');
      body.pipe(sending);
      const [answer] = (await once(sending, 'response')) as [IncomingMessage];
      assert.equal(answer.statusCode, 413);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      answer.resume();
      await closed;
      const grown = kilobytes('VmHWM') - before;
      assert.ok(grown < 20 * 1024, `${grown} kB`);
      assert.equal((await postTo(url, reactionOf())).status, 201);
      assert.equal(rowsOf(file).length, 51);
    },
  );
}

test('a stop waits for the answer that is under way', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const {url, stop} = await startServing(t, ['--open', '--database', file]);
  const body = JSON.stringify(reactionOf());
  const sending = request(`${url}/v1/polls/stelling/reactions`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Connection: 'keep-alive'},
  });
  // Half of the body is there: the request is under way.
  await new Promise((resolve) => sending.write(body.slice(0, 20), resolve));
  const readiness = createClient(url);
  assert.equal((await readiness.send('/readyz')).status, 200);
  const stopped = stop();
  // On the same connection: the process is stopping, and says so.
  for (let ready = true; ready;) ready = (await readiness.send('/readyz')).status === 200;
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  sending.end(body.slice(20));
  const [answer] = await answered;
  assert.equal(answer.statusCode, 201);
  assert.equal(answer.headers.connection, 'close');
  answer.resume();
  assert.equal(await stopped, 0);
  assert.equal(rowsOf(file).length, 1);
});

test('what is no request gets an answer too, and the process lives', async (t) => {
  const {url} = await startServing(t, ['--open', '--database', join(temporaryFolder(t), 'x.db')]);
  const {hostname, port} = new URL(url);
  for (const raw of ['GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n', 'GET /\\x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'onzin\r\n\r\n']) {
    const socket = connect(Number(port), hostname);
    socket.write(raw);
    const [data] = (await once(socket, 'data')) as [Buffer];
    assert.match(data.toString(), /^HTTP\/1\.1 400 /);
    socket.destroy();
  }
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
});
