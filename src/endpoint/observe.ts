import type {MiddlewareHandler} from 'hono';
import {routePath} from 'hono/route';
import type {EndpointEnv} from './env.ts';
import type {Hold} from './store/tables.ts';

/** A request that was answered. Nothing in it comes from the reader: a route is a pattern, not the path that was asked for. */
export interface Seen {
  readonly method: string;
  /** `/v1/polls/:poll/reactions`; `*` for what is nowhere. */
  readonly route: string;
  readonly status: number;
  /** Until the answer began. */
  readonly milliseconds: number;
  /** Why a reaction that was stored by this request waits, if it does. */
  readonly held?: Hold;
}

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
