import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {EndpointEnv} from './env.ts';
import {showRefusal} from './pages/refusal.ts';
import type {Refusal} from './refusal.ts';
import {wantsPage} from './routes/wants-page.ts';

/** Every error is a problem document (RFC 9457), and a page in plain words for a reader whose browser asked for one. */
export const answerRefusal = (
  c: Context<EndpointEnv>,
  {problem, headers}: Refusal,
): Response | Promise<Response> => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  if (wantsPage(c)) return showRefusal(c, problem);
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
};
