import type {Context} from 'hono';
import type {EndpointEnv} from '../env.ts';
import {Refusal} from '../refusal.ts';
import type {Services} from '../services.ts';

/** Seconds; for whoever asks by hand: what watches asks when it wants to. */
const tryAgain = 5;

/** Whether new requests should be sent here: not while the database is away, and not once the server is to stop. */
export const getReadiness = async (c: Context<EndpointEnv>, {store, draining}: Services): Promise<Response> => {
  if (draining()) throw new Refusal(503, 'This server is about to stop.', {retryAfter: tryAgain});
  await store.ping();
  return c.json({status: 'ok'}, 200, {'Cache-Control': 'no-store'});
};
