import type {Context, MiddlewareHandler} from 'hono';
import type {EndpointEnv} from './env.ts';
import {Refusal} from './refusal.ts';

export const hostOf = (url: string): string | undefined => URL.parse(url)?.host;

/** Seconds for which a browser need not ask again. */
const preflightAge = 7200;

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
    // By hand, since hono's own middleware makes every answer anew to add its headers, which costs more than routing it.
    async share(c, next) {
      const origin = c.req.header('origin');
      if (!every) c.header('Vary', 'Origin', {append: true});
      const allowed = every ? '*' : origin !== undefined && allow(origin, c.req.url) ? origin : undefined;
      if (allowed !== undefined) c.header('Access-Control-Allow-Origin', allowed);
      if (c.req.method !== 'OPTIONS') {
        c.header('Access-Control-Expose-Headers', 'Retry-After,ETag');
        return next();
      }
      c.header('Access-Control-Max-Age', String(preflightAge));
      c.header('Access-Control-Allow-Methods', 'GET,POST,DELETE');
      c.header('Access-Control-Allow-Headers', 'Content-Type,Authorization');
      c.header('Vary', 'Access-Control-Request-Headers', {append: true});
      return c.body(null, 204);
    },
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
