import {Hono, type Context} from 'hono';
import {createAdmin} from './admin/admin.ts';
import {answerRefusal} from './answer-refusal.ts';
import {askedOf, type PostReaction} from './asked.ts';
import type {EndpointEnv} from './env.ts';
import {showThanks} from './pages/thanks.ts';
import {observing} from './observe.ts';
import {Refusal} from './refusal.ts';
import {respond} from './respond.ts';
import {deleteReaction} from './routes/delete-reaction.ts';
import {backLink} from './routes/form.ts';
import {getOpenApi} from './routes/get-open-api.ts';
import {getReadiness} from './routes/get-readiness.ts';
import {getChallenge} from './routes/get-challenge.ts';
import {getResults} from './routes/get-results.ts';
import {reactionsRoute} from './routes/post-reaction.ts';
import type {Services} from './services.ts';
import {toRefusal} from './to-refusal.ts';

/** The routes of the contract. */
export const createApp = (services: Services, postReaction: PostReaction): Hono<EndpointEnv> => {
  const {polls, origins, checkHost, adminTokens, observe, report} = services;
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

  // First, since it looks after itself in everything: a server may ask for it without this app.
  app.post(reactionsRoute, async (c) => respond(c, await postReaction(c.req.param('poll'), askedOf(c.req.raw, c.env))));
  if (observe) app.use(observing(observe));
  if (checkHost) {
    app.use(async (c, next) => {
      checkHost(c.req.url);
      await next();
    });
  }
  // Other sites' pages are let in here, and not at the pages for editors.
  for (const path of ['/v1/*', '/healthz', '/readyz', '/openapi.json']) app.use(path, origins.share, origins.guard);
  app.get('/healthz', (c) => c.json({status: 'ok'}, 200, {'Cache-Control': 'no-store'})).all(allowOnly('GET, HEAD'));
  app.get('/readyz', (c) => getReadiness(c, services)).all(allowOnly('GET, HEAD'));
  app.get('/openapi.json', getOpenApi).all(allowOnly('GET, HEAD'));
  app.get(reactionsRoute, (c) => getResults(c, services, pollOf(c))).all(allowOnly('GET, HEAD, POST, OPTIONS'));
  app.delete('/v1/polls/:poll/reactions/:id', (c) => deleteReaction(c, services, pollOf(c), c.req.param('id'))).all(allowOnly('DELETE, OPTIONS'));
  app
    .get('/v1/polls/:poll/challenge', (c) => {
      pollOf(c);
      return getChallenge(c, services);
    })
    .all(allowOnly('GET, HEAD, OPTIONS'));
  app
    .get('/v1/polls/:poll/thanks', (c) => {
      const {state, back} = c.req.query();
      return showThanks(c, {
        state,
        back: back && backLink({url: c.req.url, header: (name) => c.req.header(name)}, origins, back),
        poll: polls.find(pollOf(c)),
      });
    })
    .all(allowOnly('GET, HEAD'));

  if (adminTokens.length > 0) app.route('/beheer', createAdmin({...services, tokens: adminTokens, toRefusal}));

  const refuse = async (c: Context<EndpointEnv>, refusal: Refusal): Promise<Response> =>
    respond(c, await answerRefusal(refusal, {accept: c.req.header('accept')}));
  app.notFound((c) => refuse(c, new Refusal(404, 'There is nothing at this address.')));
  app.onError((error, c) => {
    const refusal = toRefusal(error);
    if (refusal !== error) report(error);
    return refuse(c, refusal);
  });
  return app;
};
