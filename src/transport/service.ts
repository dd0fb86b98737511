import type {Reaction} from '../contract/reaction.ts';
import type {Outcome} from './outcome.ts';

/** How a reaction becomes a request, and a response an Outcome. One a service; `stelling` is built in. */
export interface Service {
  readonly contentType: string;
  /** The exact body, written to the outbox and the same on every attempt. */
  encode(reaction: Reaction): string;
  decode(response: Response, text: string, id: string): Outcome;
}
