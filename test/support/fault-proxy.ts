import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {seeded, weighted} from './random.ts';

/** What can go wrong between browser and endpoint, and how often each does among what goes wrong. */
export const faults = {
  /** The connection is gone before the endpoint hears of the request. */
  reset: 4,
  delay: 3,
  /** The endpoint did it; of its answer the first part arrives. */
  cut: 4,
  /** The endpoint did it; of its answer nothing arrives. */
  drop: 5,
  /** Bytes that are no HTTP, or a success whose body is no JSON. */
  garbage: 3,
  /** A success that comes from a guest network. */
  html: 3,
  /** A receipt, whole and well-formed, for another reaction. */
  stranger: 3,
  /** The answer comes in drops. */
  slow: 2,
  /** All of the answer but its last byte, and then nothing until the client gives up; rare, since that takes so long. */
  stall: 0.1,
  busy: 3,
  /** The request reaches the endpoint twice at the same time. */
  duplicate: 5,
} as const;

export type Fault = keyof typeof faults;

export interface FaultProxyOptions {
  /** What it stands before, as a URL; asked for each request, since it may come back elsewhere. */
  readonly target: () => string;
  /** Of the requests, the share that a fault hits: 0 to 1. */
  readonly share: number;
  /** Decides which request is hit by what: the same seed, the same fault for the n-th request. */
  readonly seed: number;
  /** Default: all of them. */
  readonly weights?: Readonly<Partial<Record<Fault, number>>>;
  /** Is told the path of every request, before anything becomes of it. */
  readonly onRequest?: (path: string) => void;
}

export interface FaultProxy {
  /** Without a slash at the end. */
  readonly url: string;
  readonly requests: number;
  /** How often each fault was staged; `down`: the endpoint was not there, or broke off. */
  readonly staged: Readonly<Partial<Record<Fault | 'down', number>>>;
  close(): Promise<void>;
}

const headEnd = '\r\n\r\n';

/** The first whole HTTP message in the bytes; `undefined` where it has not all arrived. Neither side here sends chunks. */
const firstMessage = (bytes: Buffer): Buffer | undefined => {
  const body = bytes.indexOf(headEnd) + headEnd.length;
  if (body < headEnd.length) return undefined;
  const head = bytes.toString('latin1', 0, body);
  const length = body + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  return bytes.length < length ? undefined : bytes.subarray(0, length);
};

/** In a message's head alone: the body is what is tested. */
const withConnection = (message: Buffer, connection: 'close' | 'keep-alive'): Buffer => {
  const end = message.indexOf(headEnd);
  const head = message.toString('latin1', 0, end).replace(/^connection:.*\r\n|\r\nconnection:.*$/gim, '');
  return Buffer.concat([Buffer.from(`${head}\r\nConnection: ${connection}`, 'latin1'), message.subarray(end)]);
};

const answer = (status: string, type: string, body: string, more = ''): Buffer => {
  // Readable for pages of other origins: what a page cannot read, it cannot take for a receipt either.
  const head = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nAccess-Control-Allow-Origin: *\r\n${more}`;
  return Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}${headEnd}${body}`);
};

const guestNetwork = answer('200 OK', 'text/html', '<!doctype html><title>Gastnetwerk</title><p>Welkom');
const brokenJson = answer('201 Created', 'application/json', '{"id":"');
const busy = answer('503 Service Unavailable', 'text/plain', 'Busy', 'Retry-After: 1\r\nAccess-Control-Expose-Headers: Retry-After\r\n');
const stranger = (): Buffer =>
  answer('201 Created', 'application/json', JSON.stringify({id: crypto.randomUUID(), state: 'pending', withdrawToken: 'x'}));

/** An HTTP proxy that stages faults; a client may ask for one thing at a time, as browsers do. */
export const startFaultProxy = async (options: FaultProxyOptions): Promise<FaultProxy> => {
  const {target, share, seed, weights = faults, onRequest} = options;
  const sockets = new Set<Socket>();
  const staged: Partial<Record<Fault | 'down', number>> = {};
  const count = (fault: Fault | 'down') => (staged[fault] = (staged[fault] ?? 0) + 1);
  let requests = 0;

  const track = (socket: Socket): Socket => {
    sockets.add(socket);
    // An error is followed by `close`; both sides may break off whenever they like.
    return socket
      .setNoDelay()
      .on('error', () => {})
      .on('close', () => sockets.delete(socket));
  };

  /** The endpoint's whole answer; rejects where there is none. */
  const forward = async (request: Buffer): Promise<Buffer> => {
    const {hostname, port} = new URL(target());
    const upstream = track(connect(Number(port), hostname));
    const chunks: Buffer[] = [];
    upstream.on('data', (chunk) => chunks.push(chunk)).write(withConnection(request, 'close'));
    await once(upstream, 'close');
    const whole = firstMessage(Buffer.concat(chunks));
    if (!whole) throw new Error('The endpoint gave no whole answer.');
    return withConnection(whole, 'keep-alive');
  };

  const handle = async (client: Socket, request: Buffer, fault: Fault | undefined, random: () => number): Promise<unknown> => {
    if (fault === 'reset') return client.resetAndDestroy();
    if (fault === 'html') return client.write(guestNetwork);
    if (fault === 'stranger') return client.write(stranger());
    if (fault === 'busy') return client.write(busy);
    if (fault === 'garbage' && random() < 0.5) return client.write(brokenJson);
    if (fault === 'garbage') return client.end(Buffer.from(Array.from({length: 400}, () => random() * 256)));
    if (fault === 'delay') await sleep(random() * 1000);
    const twin = fault === 'duplicate' ? forward(request) : undefined;
    const [bytes] = await Promise.all([forward(request), twin]);

    if (fault === 'drop') return client.resetAndDestroy();
    if (fault === 'cut') return client.end(bytes.subarray(0, bytes.length * random()));
    if (fault === 'stall') {
      client.write(bytes.subarray(0, -1));
      return client.closed || once(client, 'close');
    }
    if (fault !== 'slow') return client.write(bytes);
    const drop = Math.ceil(bytes.length / 10);
    for (let sent = 0; sent < bytes.length; sent += drop) {
      client.write(bytes.subarray(sent, sent + drop));
      await sleep(random() * 200);
    }
    return undefined;
  };

  const server = createServer((client) => {
    let bytes: Buffer = Buffer.alloc(0);
    let handling = false;
    const next = async (): Promise<void> => {
      const request = handling ? undefined : firstMessage(bytes);
      if (!request || client.destroyed) return;
      handling = true;
      bytes = bytes.subarray(request.length);
      const random = seeded(seed ^ Math.imul(requests++, 0x9e3779b1));
      const fault = random() < share ? weighted(weights, random()) : undefined;
      if (fault) count(fault);
      onRequest?.(request.toString('latin1', 0, request.indexOf('\r\n')).split(' ')[1]!);
      try {
        await handle(client, request, fault, random);
      } catch {
        count('down');
        client.resetAndDestroy();
      }
      handling = false;
      await next();
    };
    track(client).on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      void next();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    staged,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
};
