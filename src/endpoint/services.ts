import type {Standing} from '../contract/standing.ts';
import type {AdminToken} from './admin/tokens.ts';
import type {HoldOf} from './holds.ts';
import type {AddressOf} from './limits/client-address.ts';
import type {Limiter} from './limits/limiter.ts';
import type {Origins} from './origins.ts';
import type {Policy} from './policy.ts';
import type {Polls} from './polls.ts';
import type {ProofOfWork} from './proof-of-work.ts';
import type {Seen} from './seen.ts';
import type {Store} from './store/store.ts';

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly polls: Polls;
  readonly origins: Origins;
  /** Where the names by which it may be asked are given. */
  readonly checkHost: ((url: string) => void) | undefined;
  readonly addressOf: AddressOf;
  readonly reactionLimiter: Limiter;
  /** What editors sign in with; without any, there are no pages for them. */
  readonly adminTokens: readonly AdminToken[];
  readonly policyOf: (poll: string) => Policy;
  readonly holdOf: HoldOf;
  readonly proofOfWork: ProofOfWork | undefined;
  /** The part of a standing that readers are shown. */
  readonly toShow: (standing: Standing) => Standing;
  /** The token with which whoever sent the reaction of this id takes it back. */
  readonly withdrawToken: (id: string) => string | Promise<string>;
  /** Whether the server is about to stop: then no new requests should come. */
  readonly draining: () => boolean;
  /** Is told of each request that was answered. */
  readonly observe: ((seen: Seen) => void) | undefined;
  readonly now: () => Date;
  /** Is told what went wrong inside; never what a reader wrote. */
  readonly report: (error: unknown) => void;
}
