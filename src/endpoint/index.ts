import type {Dialect} from 'kysely';
import type {Poll} from '../contract/poll.ts';
import {checkTokens, type AdminToken} from './admin/tokens.ts';
import type {Answer} from './answer.ts';
import {createApp} from './app.ts';
import type {Asked, PostReaction} from './asked.ts';
import {createBlocklist} from './blocklist.ts';
import {createCopyCheck} from './copies.ts';
import type {ClientInfo} from './env.ts';
import {randomSecret, signer} from './hashes.ts';
import {createHolds} from './holds.ts';
import {createHostGuard} from './hosts.ts';
import {createAddressOf} from './limits/client-address.ts';
import {createLimiter} from './limits/limiter.ts';
import {once} from './once.ts';
import {oneAtATime} from './one-at-a-time.ts';
import type {Seen} from './seen.ts';
import {createOrigins} from './origins.ts';
import {createPolls} from './polls.ts';
import {createProofOfWork} from './proof-of-work.ts';
import {createRetention} from './retention.ts';
import {createPostReaction} from './routes/post-reaction.ts';
import type {Policy} from './policy.ts';
import type {Services} from './services.ts';
import {hideSmallCounts} from './small-counts.ts';
import {createStore} from './store/kysely-store.ts';
import {createWebhook, type WebhookOptions} from './webhook/webhook.ts';

export type {AdminToken, Answer, Asked, ClientInfo, Policy, Seen, WebhookOptions};

export interface EndpointOptions {
  /** How Kysely speaks to the database; its tables are made and kept up to date by the endpoint. */
  readonly dialect: Dialect;
  /** The polls that take reactions. */
  readonly polls?: readonly Poll[];
  /** Take reactions for every poll id, also of polls that are not described. */
  readonly open?: boolean;
  /** Other origins whose pages may send reactions; `*` for every one. The endpoint's own host always may. */
  readonly origins?: readonly string[];
  /** For all polls, or for each; default: `approve`. */
  readonly policy?: Policy | ((poll: string) => Policy);
  /** What editors sign in with at `/beheer`; default: nobody can. */
  readonly adminTokens?: readonly AdminToken[];
  /** Names by which it may be asked, as URLs write them; default: every name. Loopback names always may. */
  readonly hosts?: readonly string[];
  /** Reactions a minute from one address, as far as `fetch` is told addresses; default 0: any number. */
  readonly rateLimit?: number;
  /** How many proxies in front add to `X-Forwarded-For`; default 0: that header is not believed. */
  readonly trustProxy?: number;
  /** Words and phrases for which a reaction waits for approval. */
  readonly blocklist?: readonly string[];
  /** A form that was filled in faster waits for approval; default 2, 0 for no judgement. */
  readonly minimumSeconds?: number;
  /** Whether what comes without a solved ALTCHA challenge waits for approval. */
  readonly proofOfWork?: boolean;
  /** With fewer reactions than this, readers are shown only how many there are; default 1. */
  readonly smallestCount?: number;
  /** Whole days after which `maintain` empties a reaction; default: it is kept. */
  readonly retentionDays?: number;
  /** Where each new reaction is told of, by `maintain`. */
  readonly webhook?: WebhookOptions;
  /** Is told of each request that was answered; nothing in it comes from a reader. */
  readonly observe?: (seen: Seen) => void;
  /** Is told of errors inside; default: nobody. */
  readonly report?: (error: unknown) => void;
  /** The clock. */
  readonly now?: () => Date;
}

export interface EndpointStatus {
  /** Whether the database answers. */
  readonly database: boolean;
  /** How many reactions wait to be stored. */
  readonly waiting: number;
}

/** The receiving side, for any runtime that speaks in `Request` and `Response`. */
export interface Endpoint {
  /** Connects to the database and brings its tables up to date. The first request does so too; a server that wants to know beforehand asks. */
  ready(): Promise<void>;
  fetch(request: Request, info?: ClientInfo): Promise<Response>;
  /** What `fetch` does with a POST of a reaction, for a server that would make the `Request` only for that: it costs as much as the rest together. */
  readonly postReaction: PostReaction;
  /** Does once what is due: tells the webhook, empties what was kept long enough. For a timer or a cron, every minute or so. What goes wrong is reported. */
  maintain(): Promise<void>;
  status(): Promise<EndpointStatus>;
  /** From now on `/readyz` answers 503, so that whoever shares out the requests sends no more of them here. */
  drain(): void;
  /** Lets go of the database; for when the last answer has been given. */
  close(): Promise<void>;
}

/** @throws where the polls cannot be told apart or have dates that are none, or another option is out of its bounds */
export const createEndpoint = (options: EndpointOptions): Endpoint => {
  const {dialect, polls = [], open = false, origins = [], policy = 'approve'} = options;
  const {report = () => {}, now = () => new Date()} = options;
  const {hosts = [], rateLimit = 0, trustProxy = 0, blocklist = [], minimumSeconds = 2, smallestCount = 1, retentionDays} = options;
  const {adminTokens = []} = options;
  checkTokens(adminTokens);
  const store = createStore(dialect, {notify: options.webhook !== undefined});
  const webhook = options.webhook && createWebhook(options.webhook, {deliveries: store.deliveries, now, report});
  let draining = false;
  let sign: ((id: string) => string) | undefined;
  const tokens = once(async () => (sign = signer(await store.setting('withdraw-secret', randomSecret))));
  const proofOfWork = options.proofOfWork ? createProofOfWork({secret: once(() => store.setting('challenge-secret', randomSecret)), now}) : undefined;
  const purge = retentionDays === undefined ? undefined : createRetention({store, days: retentionDays, now});
  const services: Services = {
    store,
    polls: createPolls(polls, open),
    origins: createOrigins(origins),
    checkHost: hosts.length > 0 ? createHostGuard(hosts) : undefined,
    addressOf: createAddressOf(trustProxy),
    reactionLimiter: createLimiter({perMinute: rateLimit, now}),
    adminTokens,
    policyOf: typeof policy === 'function' ? policy : () => policy,
    holdOf: createHolds({minimumSeconds, isBlocked: createBlocklist(blocklist), isCopy: createCopyCheck(store), proofOfWork}),
    proofOfWork,
    toShow: hideSmallCounts(smallestCount),
    withdrawToken: (id) => sign?.(id) ?? tokens().then((made) => made(id)),
    draining: () => draining,
    observe: options.observe,
    now,
    report,
  };
  const postReaction = createPostReaction(services);
  const app = createApp(services, postReaction);
  const maintain = oneAtATime(async () => {
    await Promise.all([webhook?.deliver().catch(report), purge?.().catch(report)]);
  });
  return {
    ready: async () => void (await tokens()),
    fetch: async (request, info = {}) => app.fetch(request, info),
    postReaction,
    maintain,
    async status() {
      const database = await store.ping().then(
        () => true,
        () => false,
      );
      return {database, waiting: store.waiting()};
    },
    drain: () => (draining = true),
    async close() {
      webhook?.stop();
      await maintain.settled();
      await store.close();
    },
  };
};
