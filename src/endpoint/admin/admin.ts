import {Hono, type Context} from 'hono';
import type {EndpointEnv} from '../env.ts';
import {Refusal} from '../refusal.ts';
import {decide} from './decide.ts';
import {exportPoll} from './export.ts';
import {checkSameSite, optionalField, readAdminForm} from './forms.ts';
import {keys} from './keys.ts';
import {linkTo} from './links.ts';
import {readNotice} from './notices.ts';
import {showLog} from './pages/log.ts';
import {showOverview} from './pages/overview.ts';
import {showPoll} from './pages/poll.ts';
import {showAdminRefusal} from './pages/refusal.ts';
import {showSignIn} from './pages/sign-in.ts';
import {listPolls, mayOpen, readCard} from './polls.ts';
import type {AdminServices} from './services.ts';
import {createSessions, type Session} from './session.ts';
import {createSignIn, justSignedIn} from './sign-in.ts';
import {readView} from './view.ts';

/** Reactions, and decisions in the log, to a page. */
const most = 25;

const pollIdShape = /^[a-z0-9-]{1,80}$/;
const logPlace = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/;

type Handler = (c: Context<EndpointEnv>, session: Session) => Response | Promise<Response>;
type PollHandler = (c: Context<EndpointEnv>, session: Session, poll: string) => Response | Promise<Response>;

/** The pages for editors, below /beheer. Nothing here can be read by other sites' pages, nor sent by them. */
export const createAdmin = (services: AdminServices): Hono<EndpointEnv> => {
  const {store, tokens, addressOf, toRefusal, now, report} = services;
  const sessions = createSessions(store, tokens, now);
  const signIn = createSignIn(sessions, addressOf, now);

  /** For who has signed in; others are asked to. */
  const signedIn =
    (handler: Handler) =>
    async (c: Context<EndpointEnv>): Promise<Response> => {
      const session = await sessions.read(c);
      return session ? handler(c, session) : showSignIn(c, c.req.query(justSignedIn) === undefined ? 'expired' : 'not-kept');
    };
  /** For who may see the poll of this address; to others it does not exist. */
  const ofPoll = (handler: PollHandler) =>
    signedIn(async (c, session) => {
      const poll = c.req.param('poll') ?? '';
      if (!(await mayOpen(services, session.access, poll))) throw new Refusal(404, 'There is no such poll.');
      return handler(c, session, poll);
    });
  const formOf = async (c: Context<EndpointEnv>, session: Session) => {
    const fields = await readAdminForm(c);
    if (!(await sessions.owns(session, fields['formulier']))) throw new Refusal(403, 'This form is not one of this session.');
    return fields;
  };

  const app = new Hono<EndpointEnv>({strict: false});
  app.use(async (c, next) => {
    if (c.req.method === 'POST') checkSameSite(c);
    await next();
  });

  app.get('/toetsen.js', (c) =>
    c.body(keys, 200, {'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff'}),
  );
  app.post('/aanmelden', signIn);
  // A reload, or a way back, after a wrong code.
  app.get('/aanmelden', (c) => c.redirect(linkTo(c, ''), 303));
  app.post(
    '/afmelden',
    signedIn(async (c, session) => {
      await formOf(c, session);
      sessions.end(c);
      return c.redirect(linkTo(c, ''), 303);
    }),
  );

  app.get('/', async (c) => {
    const session = await sessions.read(c);
    if (!session) return showSignIn(c, c.req.query(justSignedIn) === undefined ? undefined : 'not-kept');
    const {polls, next} = await listPolls(services, session.access, optionalField(c.req.query(), 'na', pollIdShape) ?? '');
    const cards = await Promise.all(polls.map((poll) => readCard(services, poll)));
    return showOverview(c, {session, cards, next, now: now()});
  });
  app.get(
    '/stelling/:poll',
    ofPoll(async (c, session, poll) => {
      const view = readView(c.req.query());
      const [card, page, notice] = await Promise.all([
        readCard(services, poll),
        store.moderation.list({poll, ...view, limit: most}),
        readNotice(store.moderation, poll, c.req.query()),
      ]);
      return showPoll(c, {session, card, view, page, notice, now: now()});
    }),
  );
  app.post(
    '/stelling/:poll/besluit',
    ofPoll(async (c, session, poll) => decide(c, services, {session, poll, fields: await formOf(c, session)})),
  );
  app.get(
    '/stelling/:poll/besluit',
    ofPoll((c, _, poll) => c.redirect(linkTo(c, `stelling/${poll}`), 303)),
  );
  app.get(
    '/stelling/:poll/logboek',
    ofPoll(async (c, session, poll) => {
      const [, decidedAt, id] = logPlace.exec(optionalField(c.req.query(), 'na', logPlace) ?? '') ?? [];
      const before = decidedAt && id ? {decidedAt, id} : undefined;
      const [found, notice] = await Promise.all([store.moderation.log(poll, before, most + 1), readNotice(store.moderation, poll, c.req.query())]);
      const entries = found.slice(0, most);
      const last = found.length > most ? entries.at(-1) : undefined;
      const statement = services.polls.find(poll)?.statement ?? poll;
      return showLog(c, {session, poll, statement, entries, next: last && `${last.decidedAt}_${last.id}`, notice});
    }),
  );
  app.get(
    '/stelling/:poll/export',
    ofPoll((c, _, poll) => exportPoll(c, services, poll, c.req.query())),
  );
  app.all('*', () => {
    throw new Refusal(404, 'There is no such page.');
  });

  app.onError((error, c) => {
    const refusal = toRefusal(error);
    if (refusal !== error) report(error);
    return showAdminRefusal(c, refusal);
  });
  return app;
};
