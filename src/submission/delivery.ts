import type {Reaction} from '../contract/reaction.ts';
import type {Outcome} from '../transport/outcome.ts';
import type {Encoded, FieldOptions} from '../transport/service.ts';

/** A reaction on its way: what the outbox keeps from the reader's press on send until the receipt. */
export interface Delivery {
  readonly id: string;
  /** The poll's id, since several may share an endpoint. */
  readonly poll: string;
  /** Absolute URL it was meant for, and the only one it goes to. */
  readonly endpoint: string;
  readonly service: string;
  readonly fields: FieldOptions;
  /** What to show the reader of it. */
  readonly reaction: Reaction;
  /** The exact request, made once, before the first attempt: every later one is the same. */
  request?: Encoded;
  /** When it was first found waiting, in milliseconds by the site's clock: a week later it is wiped. */
  foundAt?: number;
  /** An answer that no attempt by itself would change: it waits for the reader. */
  answer?: Outcome & {kind: 'invalid' | 'refused'};
}
