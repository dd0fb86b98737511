import {Hono, type Context} from 'hono';
import {answerRefusal} from './answer-refusal.ts';
import type {EndpointEnv} from './env.ts';
import {showThanks} from './pages/thanks.ts';
import {Refusal} from './refusal.ts';
import {deleteReaction} from './routes/delete-reaction.ts';
import {backLink} from './routes/form.ts';
import {getResults} from './routes/get-results.ts';
import {postReaction} from './routes/post-reaction.ts';
import type {Services} from './services.ts';
import {StoreUnavailable} from './store/store.ts';

/** Seconds after which a database that could not is asked again. */
const tryAgain = 30;

const toRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreUnavailable) {
    return new Refusal(503, 'The reactions cannot be reached now.', {retryAfter: tryAgain});
  }
  return new Refusal(500, 'Something went wrong here.');
};

/** The routes of the contract. A limit on how often one address may ask comes between `guard` and the routes. */
export const createApp = (services: Services): Hono<EndpointEnv> => {
  const {polls, origins, report} = services;
  const app = new Hono<EndpointEnv>({strict: false});

  /** The poll of this request, if it is one of ours. */
  const pollOf = (c: Context<EndpointEnv>): string => {
    const poll = c.req.param('poll') ?? '';
    if (polls.phase(poll, 0) === 'unknown') throw new Refusal(404, 'There is no such poll.');
    return poll;
  };
  const allowOnly = (methods: string) => () => {
    throw new Refusal(405, `This address takes ${methods}.`, {headers: {Allow: methods}});
  };

  app.use(origins.share, origins.guard);
  app
    .get('/healthz', (c) => c.json({status: 'ok'}, 200, {'Cache-Control': 'no-store'}))
    .all(allowOnly('GET, HEAD'));
  app
    .post('/v1/polls/:poll/reactions', (c) => postReaction(c, services, pollOf(c)))
    .get((c) => getResults(c, services, pollOf(c)))
    .all(allowOnly('GET, HEAD, POST, OPTIONS'));
  app
    .delete('/v1/polls/:poll/reactions/:id', (c) => deleteReaction(c, services, pollOf(c), c.req.param('id')))
    .all(allowOnly('DELETE, OPTIONS'));
  app
    .get('/v1/polls/:poll/thanks', (c) => {
      const {state, back} = c.req.query();
      return showThanks(c, {state, back: back && backLink(c, origins, back), poll: polls.find(pollOf(c))});
    })
    .all(allowOnly('GET, HEAD'));

  app.notFound((c) => answerRefusal(c, new Refusal(404, 'There is nothing at this address.')));
  app.onError((error, c) => {
    const refusal = toRefusal(error);
    if (refusal !== error) report(error);
    return answerRefusal(c, refusal);
  });
  return app;
};
