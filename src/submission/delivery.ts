import type {Reaction} from '../contract/reaction.ts';

/** A reaction on its way: what the outbox keeps from the reader's press on send until the receipt. */
export interface Delivery {
  readonly id: string;
  /** Absolute URL it was meant for, and the only one it goes to. */
  readonly endpoint: string;
  /** The poll's id, since several may share an endpoint. */
  readonly poll: string;
  /** The exact body, so that every attempt is the same request. */
  readonly body: string;
  /** The same in readable form, to show the reader what is on its way. */
  readonly reaction: Reaction;
}
