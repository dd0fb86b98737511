import type {ProblemError} from '../../../src/contract/problem.ts';
import type {Encoding} from '../../../src/transport/service.ts';

/** `warning`: it works, and there is something to know or to do. */
export type Severity = 'good' | 'warning' | 'problem';

/** The address itself, before anything is sent. */
export type AddressCode =
  | 'address-missing'
  | 'address-malformed'
  | 'address-protocol'
  | 'address-credentials'
  | 'address-relative'
  | 'mixed-content'
  | 'page-without-origin'
  | 'service-unknown';

/** No answer, or none that the page may read. */
export type ConnectionCode =
  'offline' | 'unreachable' | 'timeout' | 'csp' | 'cors-missing' | 'preflight-refused' | 'answer-hidden' | 'redirect-hidden';

/** An answer that is no yes. */
export type AnswerCode =
  | 'redirected'
  | 'led-away'
  | 'poll-unknown'
  | 'not-found'
  | 'login-required'
  | 'forbidden'
  | 'method-not-allowed'
  | 'closed'
  | 'too-large'
  | 'content-type'
  | 'wrong-host'
  | 'fields-refused'
  | 'body-refused'
  | 'taken-for-spam'
  | 'busy'
  | 'server-error'
  | 'other-status';

/** A 2xx that proves nothing. */
export type UnprovenCode = 'html-page' | 'other-json' | 'other-id' | 'no-receipt';

/** What would do better than what was chosen. */
export type ChoiceCode = 'other-service' | 'service-fits-better' | 'other-encoding';

/** What became of the test, and of what comes after it. */
export type AfterCode =
  | 'stored'
  | 'unconfirmed'
  | 'published-at-once'
  | 'withdrawn'
  | 'withdraw-failed'
  | 'delete-by-hand'
  | 'maybe-stored'
  | 'results-good'
  | 'results-hidden'
  | 'results-missing'
  | 'results-other'
  | 'results-without-etag';

export type FindingCode = AddressCode | ConnectionCode | AnswerCode | UnprovenCode | ChoiceCode | AfterCode;

/** What is known with it; which of these, its code tells. */
export interface Facts {
  readonly status?: number;
  /** The page's origin, as it stands in `Access-Control-Allow-Origin`. */
  readonly origin?: string;
  /** An address: the one tested, or the one that should be. */
  readonly url?: string;
  /** The service that was chosen, and those that fit better, the likeliest first. */
  readonly service?: string;
  readonly services?: readonly string[];
  /** Whether the address tells so, or the answer. */
  readonly by?: 'address' | 'answer';
  readonly encoding?: Encoding;
  readonly contentType?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly fields?: readonly ProblemError[];
  /** The directive as it should be. */
  readonly directive?: string;
  /** The answer's own words, shortened. */
  readonly said?: string;
  readonly poll?: string;
  readonly state?: 'pending' | 'published';
  /** The id of the test reaction. */
  readonly testId?: string;
}

export interface Finding extends Facts {
  readonly code: FindingCode;
  readonly severity: Severity;
}

const finding =
  (severity: Severity) =>
  (code: FindingCode, facts: Facts = {}): Finding => ({code, severity, ...facts});

export const good = finding('good');
export const warning = finding('warning');
export const problem = finding('problem');
