import type {Reaction} from '../contract/reaction.ts';
import type {Hold} from './store/tables.ts';

/** A reaction that has just come in. */
export interface Incoming {
  readonly poll: string;
  readonly reaction: Reaction;
  readonly receivedAt: Date;
}

/** Why a reaction waits for somebody's eyes, if it does; never why it is refused. */
export type HoldOf = (incoming: Incoming) => Promise<Hold | undefined>;

/** Extra fields that say whether it was sent by a program; they are looked at, and not kept. */
export const controlFields: readonly string[] = ['website', 'altcha'];
