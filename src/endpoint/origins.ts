import type {Context, MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';
import type {EndpointEnv} from './env.ts';
import {Refusal} from './refusal.ts';

const hostOf = (url: string): string | undefined => URL.parse(url)?.host;

/** Whose pages may use the endpoint. This keeps other sites' pages out of a reader's browser; it is not authentication. */
export interface Origins {
  /** Whether a page of this origin may post to the address that was asked for. */
  allow(origin: string, requestUrl: string): boolean;
  /** Lets allowed pages read the answers, and answers the browser that asks beforehand. */
  readonly share: MiddlewareHandler<EndpointEnv>;
  /** Turns away what a page of another origin wants to change, before anything of it is read. */
  readonly guard: MiddlewareHandler<EndpointEnv>;
}

/** @param allowed origins as browsers send them (`https://example.nl`), or `*` for every one */
export const createOrigins = (allowed: readonly string[]): Origins => {
  const every = allowed.includes('*');
  // Hosts, not origins, are compared for "same": behind a proxy that ends TLS, the endpoint itself is on http.
  const allow = (origin: string, requestUrl: string): boolean =>
    every || allowed.includes(origin) || hostOf(origin) === hostOf(requestUrl);

  // A page under `Referrer-Policy: no-referrer` sends its form with `Origin: null`; the browser's own word still tells.
  const isSame = (c: Context) => c.req.header('sec-fetch-site') === 'same-origin';

  return {
    allow,
    share: cors({
      origin: every ? '*' : (origin, c) => (origin && allow(origin, c.req.url) ? origin : null),
      allowMethods: ['GET', 'POST', 'DELETE'],
      allowHeaders: ['Content-Type', 'Authorization'],
      exposeHeaders: ['Retry-After', 'ETag'],
      maxAge: 7200,
    }),
    async guard(c, next) {
      const origin = c.req.header('origin');
      const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
      if (writes && origin !== undefined && !allow(origin, c.req.url) && !isSame(c)) {
        throw new Refusal(403, 'This site is not on the list of origins that may send reactions here.');
      }
      await next();
    },
  };
};
