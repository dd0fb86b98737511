import type {MiddlewareHandler} from 'hono';
import type {EndpointEnv} from '../env.ts';
import {Refusal} from '../refusal.ts';
import type {AddressOf} from './client-address.ts';
import type {Limiter} from './limiter.ts';

/** Turns away whoever asks too often, before anything of the body is read. */
export const limitRequests =
  (limiter: Limiter, addressOf: AddressOf): MiddlewareHandler<EndpointEnv> =>
  async (c, next) => {
    const retryAfter = limiter.take(addressOf(c));
    if (retryAfter > 0) throw new Refusal(429, 'Too much comes from this address. Try again later.', {retryAfter});
    await next();
  };
