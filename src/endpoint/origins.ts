import type {MiddlewareHandler} from 'hono';
import type {Asked} from './asked.ts';
import type {EndpointEnv} from './env.ts';
import {Refusal} from './refusal.ts';

export const hostOf = (url: string): string | undefined => URL.parse(url)?.host;

/** Seconds for which a browser need not ask again. */
const preflightAge = 7200;

/** Whose pages may use the endpoint. This keeps other sites' pages out of a reader's browser; it is not authentication. */
export interface Origins {
  /** Whether a page of this origin may post to the address that was asked for. */
  allow(origin: string, requestUrl: string): boolean;
  /** What tells a browser whether a page of this origin may read the answer. */
  headersFor(origin: string | undefined, requestUrl: string): Record<string, string>;
  /** Turns away what a page of another origin wants to change, before anything of it is read. */
  check(asked: Pick<Asked, 'url' | 'header'>): void;
  /** Lets allowed pages read the answers, and answers the browser that asks beforehand. */
  readonly share: MiddlewareHandler<EndpointEnv>;
  /** Does the check where a request is to change something. */
  readonly guard: MiddlewareHandler<EndpointEnv>;
}

/** @param allowed origins as browsers send them (`https://example.nl`), or `*` for every one */
export const createOrigins = (allowed: readonly string[]): Origins => {
  const every = allowed.includes('*');
  // Hosts, not origins, are compared for "same": behind a proxy that ends TLS, the endpoint itself is on http.
  const allow = (origin: string, requestUrl: string): boolean => every || allowed.includes(origin) || hostOf(origin) === hostOf(requestUrl);

  const allowedFor = (origin: string | undefined, requestUrl: string): Record<string, string> => {
    const headers: Record<string, string> = {};
    if (!every) headers['Vary'] = 'Origin';
    if (every) headers['Access-Control-Allow-Origin'] = '*';
    else if (origin !== undefined && allow(origin, requestUrl)) headers['Access-Control-Allow-Origin'] = origin;
    return headers;
  };
  const headersFor: Origins['headersFor'] = (origin, requestUrl) => {
    const headers = allowedFor(origin, requestUrl);
    headers['Access-Control-Expose-Headers'] = 'Retry-After,ETag';
    return headers;
  };
  const check: Origins['check'] = ({url, header}) => {
    const origin = header('origin');
    // A page under `Referrer-Policy: no-referrer` sends its form with `Origin: null`; the browser's own word still tells.
    if (origin === undefined || allow(origin, url) || header('sec-fetch-site') === 'same-origin') return;
    throw new Refusal(403, 'This site is not on the list of origins that may send reactions here.');
  };

  return {
    allow,
    check,
    headersFor,
    // By hand, since hono's own middleware makes every answer anew to add its headers, which costs more than routing it.
    async share(c, next) {
      const origin = c.req.header('origin');
      const preflight = c.req.method === 'OPTIONS';
      const headers = preflight ? allowedFor(origin, c.req.url) : headersFor(origin, c.req.url);
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      if (!preflight) return next();
      c.header('Access-Control-Max-Age', String(preflightAge));
      c.header('Access-Control-Allow-Methods', 'GET,POST,DELETE');
      c.header('Access-Control-Allow-Headers', 'Content-Type,Authorization');
      c.header('Vary', 'Access-Control-Request-Headers', {append: true});
      return c.body(null, 204);
    },
    async guard(c, next) {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') check({url: c.req.url, header: (name) => c.req.header(name)});
      await next();
    },
  };
};
