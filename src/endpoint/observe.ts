import type {MiddlewareHandler} from 'hono';
import {routePath} from 'hono/route';
import type {EndpointEnv} from './env.ts';
import type {Seen} from './seen.ts';

/** Milliseconds since this moment, to the microsecond. */
export const millisecondsSince = (started: number): number => Math.round((performance.now() - started) * 1000) / 1000;

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'PATCH'];

/** Tells of each request; outermost, so that it sees every answer. */
export const observing =
  (observe: (seen: Seen) => void): MiddlewareHandler<EndpointEnv> =>
  async (c, next) => {
    const started = performance.now();
    await next();
    const {method} = c.req;
    const route = routePath(c, -1);
    observe({
      method: methods.includes(method) ? method : 'other',
      route: route === '/*' ? '*' : route,
      status: c.res.status,
      milliseconds: millisecondsSince(started),
    });
  };
