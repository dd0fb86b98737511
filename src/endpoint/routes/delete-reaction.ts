import type {Context} from 'hono';
import {timingSafeEqual} from 'hono/utils/buffer';
import type {EndpointEnv} from '../env.ts';
import {sha256} from '../hashes.ts';
import {Refusal} from '../refusal.ts';
import type {Services} from '../services.ts';

const challenge = {headers: {'WWW-Authenticate': 'Bearer'}};

/** Whoever sent a reaction takes it back (AVG art. 17), also after the poll has closed. */
export const deleteReaction = async (c: Context<EndpointEnv>, {store}: Services, poll: string, id: string): Promise<Response> => {
  const [, token] = /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (!token) throw new Refusal(401, 'Send the withdraw token of the receipt as a bearer token.', challenge);
  const known = await store.find(id);
  if (known?.poll !== poll) throw new Refusal(404, 'There is no such reaction.');
  // Of what was kept long enough nothing is left that it could be taken out of.
  if (known.tokenHash === '') throw new Refusal(410, 'What was in this reaction was removed before.');
  if (!(await timingSafeEqual(sha256(token), known.tokenHash))) {
    throw new Refusal(403, 'This is not the withdraw token of this reaction.');
  }
  await store.withdraw(id);
  return c.body(null, 204);
};
