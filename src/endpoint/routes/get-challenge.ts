import type {Context} from 'hono';
import {Refusal} from '../refusal.ts';
import type {Services} from '../services.ts';

/** Work for a reader's browser, where the web team asked for that; see proof-of-work.ts. */
export const getChallenge = async (c: Context, {proofOfWork}: Services): Promise<Response> => {
  if (!proofOfWork) throw new Refusal(404, 'No proof of work is asked for here.');
  return c.json(await proofOfWork.challenge(), 200, {'Cache-Control': 'no-store'});
};
