import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener, RequestError, type HttpBindings} from '@hono/node-server';
import {answerDirectly} from './direct.ts';
import {createDrain} from './drain.ts';
import type {ClientInfo} from './env.ts';
import type {PostReaction} from './asked.ts';

/** In milliseconds, but for the connections: far under Node's own, which let a slow client hold one for minutes. */
export interface ServeLimits {
  /** For a request's headers, and for all of it. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How often Node looks whether the above have passed; its own 30 s would treble them. */
  readonly connectionsCheckingInterval: number;
  /** Without a byte going either way: a client that does not read its answer. */
  readonly standstill: number;
  readonly maxConnections: number;
  /** Until the next request on a connection, as clients are told; Node itself waits a second longer, so that none comes into a closing door. */
  readonly keepAliveTimeout: number;
  /** For a stop: without new connections until it listens no more; at most, if they keep coming; and in all. */
  readonly quiet: number;
  readonly accepting: number;
  readonly drain: number;
}

export const serveLimits: ServeLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  standstill: 30_000,
  maxConnections: 1_000,
  keepAliveTimeout: 4_000,
  quiet: 250,
  accepting: 5_000,
  drain: 15_000,
};

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
  /** The endpoint's, for what is asked of it most. */
  readonly postReaction?: PostReaction;
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  readonly limits?: Partial<ServeLimits>;
}

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Sees to it that nobody comes any more, gives the answers that are under way, and returns. */
  close(): Promise<void>;
}

/** For what never reaches a handler that answers its own errors: a request without a host, or with a URL that is none. */
const answerError = (error: unknown): Response => {
  const [status, title] = error instanceof RequestError ? [400, 'Bad Request'] : [500, 'Internal Server Error'];
  const problem = JSON.stringify({type: 'about:blank', title, status});
  return new Response(problem, {status, headers: {'Content-Type': 'application/problem+json'}});
};

/** Serves a Fetch handler over HTTP on Node. */
export const serveEndpoint = async ({handler, postReaction, port, host, limits}: ServeOptions): Promise<RunningServer> => {
  const {maxConnections, standstill, quiet, accepting, drain: most, ...serverOptions} = {...serveLimits, ...limits};
  const listener = getRequestListener(
    (request, env) => {
      const {remoteAddress} = (env as HttpBindings).incoming.socket;
      return handler(request, remoteAddress === undefined ? {} : {address: remoteAddress});
    },
    {hostname: host, errorHandler: answerError},
  );

  const server = createServer(serverOptions, (incoming: IncomingMessage, outgoing: ServerResponse) => {
    drain.admit(() => {
      if (postReaction && answerDirectly(postReaction, incoming, outgoing)) return;
      outgoing.prependOnceListener('finish', () => stopReading(incoming));
      void listener(incoming, outgoing);
    });
  });
  server.maxConnections = maxConnections;
  server.timeout = standstill;
  const drain = createDrain(server, {quiet, accepting, idle: serverOptions.keepAliveTimeout + 1_000, most});

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const {port: actualPort} = server.address() as AddressInfo;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    close: () => drain.stop(),
  };
};
