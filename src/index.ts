import './define.ts';

export {StellingPoll} from './stelling-poll.ts';
export {
  StellingAcceptedEvent,
  StellingContentErrorEvent,
  StellingQueuedEvent,
  StellingRefusedEvent,
  StellingSubmitEvent,
  StellingWithdrawnEvent,
  type StellingPollEventMap,
} from './events.ts';
export type {SchemaProblem} from './contract/schema.ts';
export type {Contribution, Expert, Poll} from './contract/poll.ts';
export type {Reaction} from './contract/reaction.ts';
export type {Receipt} from './contract/receipt.ts';
export type {PublishedReaction, Results} from './contract/results.ts';
export type {Stance} from './contract/stance.ts';
export type {Standing} from './contract/standing.ts';
export type {Dictionary} from './i18n/strings.ts';
export type {Phase} from './submission/submission.ts';
