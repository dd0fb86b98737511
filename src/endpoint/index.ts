import type {Dialect} from 'kysely';
import type {Poll} from '../contract/poll.ts';
import {createApp} from './app.ts';
import type {ClientInfo} from './env.ts';
import {randomSecret, signer} from './hashes.ts';
import {once} from './once.ts';
import {createOrigins} from './origins.ts';
import {createPolls} from './polls.ts';
import type {Policy} from './services.ts';
import {createStore} from './store/kysely-store.ts';

export type {ClientInfo, Policy};

export interface EndpointOptions {
  /** How Kysely speaks to the database; its tables are made and kept up to date by the endpoint. */
  readonly dialect: Dialect;
  /** The polls that take reactions. */
  readonly polls?: readonly Poll[];
  /** Take reactions for every poll id, also of polls that are not described. */
  readonly open?: boolean;
  /** Other origins whose pages may send reactions; `*` for every one. The endpoint's own host always may. */
  readonly origins?: readonly string[];
  /** Default: `approve`. */
  readonly policy?: Policy;
  /** Is told of errors inside; default: nobody. */
  readonly report?: (error: unknown) => void;
  /** The clock. */
  readonly now?: () => Date;
}

/** The receiving side, for any runtime that speaks in `Request` and `Response`. */
export interface Endpoint {
  /** Connects to the database and brings its tables up to date. The first request does so too; a server that wants to know beforehand asks. */
  ready(): Promise<void>;
  fetch(request: Request, info?: ClientInfo): Promise<Response>;
  /** Lets go of the database; for when the last answer has been given. */
  close(): Promise<void>;
}

/** @throws where the polls cannot be told apart or have dates that are none */
export const createEndpoint = (options: EndpointOptions): Endpoint => {
  const {dialect, polls = [], open = false, origins = [], policy = 'approve'} = options;
  const {report = () => {}, now = () => new Date()} = options;
  const store = createStore(dialect);
  const tokens = once(async () => signer(await store.setting('withdraw-secret', randomSecret)));
  const app = createApp({
    store,
    polls: createPolls(polls, open),
    origins: createOrigins(origins),
    policyOf: () => policy,
    holdOf: async () => undefined,
    withdrawToken: async (id) => (await tokens())(id),
    now,
    report,
  });
  return {
    ready: async () => void (await tokens()),
    fetch: async (request, info = {}) => app.fetch(request, info),
    close: () => store.close(),
  };
};
