import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import type {TestContext} from 'node:test';

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  /** Without a slash at the end. */
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on: a status, with headers; or not at all. */
  answer: {readonly status: number; readonly headers?: Record<string, string>} | 'never';
  close(): void;
}

/** The editor's own system, that a webhook tells of reactions. */
export const startReceiver = async (t: TestContext): Promise<Receiver> => {
  const server = createServer(async (incoming, outgoing) => {
    const {method, url: path, headers} = incoming;
    receiver.received.push({method, path, headers, body: await text(incoming)});
    if (receiver.answer !== 'never') outgoing.writeHead(receiver.answer.status, receiver.answer.headers).end('ja');
  }).listen(0, '127.0.0.1');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  t.after(close);
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: {status: 204},
    close,
  };
  return receiver;
};
