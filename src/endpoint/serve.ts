import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener, RequestError, type HttpBindings} from '@hono/node-server';
import type {ClientInfo} from './env.ts';

/** Milliseconds, and a number of connections: far under Node's own, which let a slow client hold one for minutes. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  /** How often Node looks whether the above have passed; its own 30 s would treble them. */
  connectionsCheckingInterval: 1_000,
  maxConnections: 1_000,
  /** How long a stop waits for the answers that are under way. */
  drain: 10_000,
} as const;

/** Bytes still read of a body that was refused. */
const mostUnwanted = 2 * 1024 * 1024;

/**
 * Reads on a little where a body was refused, so that its sender comes round to the answer, and then no more:
 * every byte read costs memory. The listener of @hono/node-server closes the connection half a second later.
 * Node itself would read to the end, unless somebody else has begun to: hence the `read`.
 */
const stopReading = (incoming: IncomingMessage): void => {
  if (incoming.complete) return;
  const {socket} = incoming;
  const most = socket.bytesRead + mostUnwanted;
  incoming.on('data', () => {
    if (socket.bytesRead > most) incoming.pause();
  });
  incoming.read(0);
};

export interface ServeOptions {
  /** An endpoint's `fetch`, or an app's that has the endpoint among its routes. */
  readonly handler: (request: Request, info: ClientInfo) => Response | Promise<Response>;
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
}

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Takes no new connection, gives the answers that are under way, and returns. */
  close(): Promise<void>;
}

/** For what never reaches a handler that answers its own errors: a request without a host, or with a URL that is none. */
const answerError = (error: unknown): Response => {
  const [status, title] = error instanceof RequestError ? [400, 'Bad Request'] : [500, 'Internal Server Error'];
  const problem = JSON.stringify({type: 'about:blank', title, status});
  return new Response(problem, {status, headers: {'Content-Type': 'application/problem+json'}});
};

/** Serves a Fetch handler over HTTP on Node. */
export const serveEndpoint = async ({handler, port, host}: ServeOptions): Promise<RunningServer> => {
  const {maxConnections, drain, ...serverOptions} = limits;
  const listener = getRequestListener(
    (request, env) => {
      const {remoteAddress} = (env as HttpBindings).incoming.socket;
      return handler(request, remoteAddress === undefined ? {} : {address: remoteAddress});
    },
    {hostname: host, errorHandler: answerError},
  );

  const answering = new Set<ServerResponse>();
  let draining = false;
  const server = createServer(serverOptions, (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answering.add(outgoing);
    outgoing.once('close', () => answering.delete(outgoing));
    outgoing.prependOnceListener('finish', () => stopReading(incoming));
    if (draining) outgoing.setHeader('Connection', 'close');
    void listener(incoming, outgoing);
  });
  server.maxConnections = maxConnections;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const {port: actualPort} = server.address() as AddressInfo;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        draining = true;
        for (const outgoing of answering) {
          if (!outgoing.headersSent) outgoing.setHeader('Connection', 'close');
        }
        const force = setTimeout(() => server.closeAllConnections(), drain);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
      }),
  };
};
