import type {Receipt} from '../contract/receipt.ts';
import type {Outcome, RefusedReason, UnknownReason} from '../transport/outcome.ts';
import type {Delivery} from './delivery.ts';
import type {FieldError} from './validation.ts';

/** A submission from the empty form to the receipt. What belongs to a phase exists only in that phase. */
export type Submission =
  | {readonly phase: 'editing'; readonly errors: readonly FieldError[]; readonly notSent: boolean}
  | {readonly phase: 'sending'; readonly delivery: Delivery; readonly attempt: number}
  | {
      readonly phase: 'queued';
      readonly delivery: Delivery;
      /** How many attempts have been made; 0 where an earlier visit made them. */
      readonly attempt: number;
      readonly reason: UnknownReason;
      /** Not before this moment, in milliseconds, where the endpoint said so. */
      readonly retryAt?: number;
    }
  | {readonly phase: 'refused'; readonly delivery: Delivery; readonly reason: RefusedReason}
  | {
      readonly phase: 'accepted';
      readonly delivery: Delivery;
      readonly receipt: Receipt;
      /** False where a service took the reaction and said nothing that proves it stored it. */
      readonly confirmed: boolean;
    };

/** Seconds: an endpoint that names a time beyond this is asked again all the same. */
const longest = 60 * 60;

export type Phase = Submission['phase'];

export type Action =
  /** What our own validation says of a draft that the reader wants sent. */
  | {readonly type: 'found'; readonly errors: readonly FieldError[]; readonly notSent: boolean}
  | {readonly type: 'send'; readonly delivery: Delivery}
  | {readonly type: 'retry'}
  /** `now` in milliseconds. */
  | {readonly type: 'settle'; readonly outcome: Outcome; readonly now: number}
  /** A reaction of an earlier visit, and its receipt. */
  | {readonly type: 'recall'; readonly delivery: Delivery; readonly receipt: Receipt}
  /** `gone` where what was on its way is no longer on the device: another tab had the receipt, or it was wiped. */
  | {readonly type: 'reset'; readonly gone?: true};

export const initial: Submission = {phase: 'editing', errors: [], notSent: false};

/** The next state, or the same object where an action has no place in the state: a second click, a late answer. */
export const reduce = (state: Submission, action: Action): Submission => {
  switch (action.type) {
    case 'found':
      return state.phase === 'editing' ? {phase: 'editing', errors: action.errors, notSent: action.notSent} : state;
    case 'send':
      return state.phase === 'editing' ? {phase: 'sending', delivery: action.delivery, attempt: 1} : state;
    case 'retry':
      return state.phase === 'queued' || state.phase === 'refused'
        ? {phase: 'sending', delivery: state.delivery, attempt: 'attempt' in state ? state.attempt + 1 : 1}
        : state;
    case 'settle':
      // Another tab may have the answer first.
      return state.phase === 'sending' || state.phase === 'queued' ? settle(state, action) : state;
    case 'recall':
      return state.phase === 'editing' ? {phase: 'accepted', delivery: action.delivery, receipt: action.receipt, confirmed: true} : state;
    case 'reset':
      return state.phase === 'sending' && !action.gone ? state : initial;
  }
};

const settle = ({delivery, attempt}: Submission & {phase: 'sending' | 'queued'}, {outcome, now}: Action & {type: 'settle'}): Submission => {
  switch (outcome.kind) {
    case 'accepted':
      return {phase: 'accepted', delivery, receipt: outcome.receipt, confirmed: outcome.confirmed ?? true};
    case 'invalid':
      return {phase: 'editing', errors: outcome.errors, notSent: true};
    case 'refused':
      return {phase: 'refused', delivery, reason: outcome.reason};
    case 'unknown': {
      const {reason, retryAfter} = outcome;
      return {phase: 'queued', delivery, attempt, reason, ...(retryAfter && {retryAt: now + Math.min(retryAfter, longest) * 1000})};
    }
  }
};
