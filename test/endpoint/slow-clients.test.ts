import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {test, type TestContext} from 'node:test';
import {serveEndpoint, serveLimits, type ServeLimits} from '../../src/endpoint/serve.ts';

const serve = async (
  t: TestContext,
  limits: Partial<ServeLimits>,
  handler = (request: Request): Promise<Response> => request.text().then((text) => new Response(text)),
) => {
  // Looked at often, so that the test need not wait.
  const server = await serveEndpoint({handler, port: 0, host: '127.0.0.1', limits: {connectionsCheckingInterval: 10, quiet: 0, drain: 0, ...limits}});
  t.after(() => server.close());
  const {hostname, port} = new URL(server.url);
  const open = async (): Promise<Socket> => {
    const socket = connect(Number(port), hostname).on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  return {url: server.url, open};
};

const textUntilEnd = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  // Not `once`, which rejects where the other side breaks off: that is an end too.
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
};

test('the limits: headers within 10 s, a request within 15 s, connections capped, and looked at each second', () => {
  const {headersTimeout, requestTimeout, connectionsCheckingInterval, standstill, maxConnections} = serveLimits;
  assert.deepEqual(
    {headersTimeout, requestTimeout, connectionsCheckingInterval, standstill, maxConnections},
    {headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000, standstill: 30_000, maxConnections: 1_000},
  );
});

test('headers that come a byte at a time are not waited for', async (t) => {
  const {url, open} = await serve(t, {headersTimeout: 500, requestTimeout: 60_000});
  const socket = await open();
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nX-A: ');
  const drip = setInterval(() => socket.write('a'), 20);
  t.after(() => clearInterval(drip));
  assert.match(await textUntilEnd(socket), /^HTTP\/1\.1 408 /);
  assert.equal((await fetch(url)).status, 200);
});

test('a body that comes a byte at a time is not waited for', async (t) => {
  const {url, open} = await serve(t, {headersTimeout: 500, requestTimeout: 1000});
  const socket = await open();
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n');
  const drip = setInterval(() => socket.write('1'), 20);
  t.after(() => clearInterval(drip));
  await textUntilEnd(socket);
  assert.equal((await fetch(url)).status, 200);
});

test('a client that does not read its answer is not waited for', async (t) => {
  const chunk = new Uint8Array(64 * 1024);
  let cancelled = () => {};
  const done = new Promise<void>((resolve) => (cancelled = resolve));
  const endless = async () => new Response(new ReadableStream({pull: (controller) => controller.enqueue(chunk), cancel: () => cancelled()}));
  const {open} = await serve(t, {standstill: 200}, endless);
  const socket = await open();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.pause();
  await done;
  socket.destroy();
});

test('more connections than the cap are turned away, and those that are open go on', async (t) => {
  const {open} = await serve(t, {maxConnections: 3});
  const sockets = [await open(), await open(), await open()];
  const extra = await open();
  assert.equal(await textUntilEnd(extra), '');
  for (const socket of sockets) {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    assert.match(await textUntilEnd(socket), /^HTTP\/1\.1 200 /);
  }
});
