import type {Receipt} from '../contract/receipt.ts';
import type {ProblemError} from '../contract/problem.ts';

/** Why nothing is known of an attempt. */
export type UnknownReason = 'network' | 'timeout' | 'busy' | 'server' | 'unreadable';

/** Why the endpoint will not take a reaction, whatever it says. */
export type RefusedReason = 'closed' | 'unavailable';

/** What one attempt at delivery came to. There is no fifth: transport never throws. */
export type Outcome =
  | {
      readonly kind: 'accepted';
      readonly receipt: Receipt;
      /** Absent, or `false` where a service took the request and said nothing that proves it stored anything. */
      readonly confirmed?: false;
    }
  /** The endpoint wants something changed; it stored nothing. */
  | {readonly kind: 'invalid'; readonly errors: readonly ProblemError[]}
  | {readonly kind: 'refused'; readonly reason: RefusedReason}
  /** Stored or not: only another attempt under the same id can tell. `retryAfter` is in seconds. */
  | {readonly kind: 'unknown'; readonly reason: UnknownReason; readonly retryAfter?: number};
