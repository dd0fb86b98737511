import type {Reaction} from '../contract/reaction.ts';
import type {IsBlocked} from './blocklist.ts';
import type {IsCopy} from './copies.ts';
import type {ProofOfWork} from './proof-of-work.ts';
import type {Hold} from './store/tables.ts';

/** A reaction that has just come in. */
export interface Incoming {
  readonly poll: string;
  readonly reaction: Reaction;
}

/** Why a reaction waits for somebody's eyes, if it does; never why it is refused. */
export type HoldOf = (incoming: Incoming) => Hold | undefined | Promise<Hold | undefined>;

/**
 * Extra fields that say whether it was sent by a program; they are looked at, and not kept. `website` is one that no
 * reader sees, `elapsed` the seconds that the form was on the screen, `altcha` the solution of a challenge.
 */
export const controlFields: readonly string[] = ['website', 'elapsed', 'altcha'];

export interface HoldRules {
  /** Nobody fills in the form in less; 0 for no judgement. */
  readonly minimumSeconds: number;
  readonly isBlocked: IsBlocked;
  readonly isCopy: IsCopy;
  /** Where readers' browsers are asked for work. */
  readonly proofOfWork: ProofOfWork | undefined;
}

const asCopy = (copy: boolean): Hold | undefined => (copy ? 'duplicate' : undefined);

export const createHolds =
  ({minimumSeconds, isBlocked, isCopy, proofOfWork}: HoldRules): HoldOf =>
  ({poll, reaction}) => {
    const {id, reason, name = '', website = '', elapsed = '', altcha = ''} = reaction;
    if (website !== '') return 'honeypot';
    // A page without the script cannot tell the time, and sends none; what is no number was not sent by the element.
    if (minimumSeconds > 0 && elapsed !== '' && !(Number(elapsed) >= minimumSeconds)) return 'too-fast';
    if (isBlocked(`${name}\n${reason}`)) return 'blocklist';
    if (proofOfWork) {
      return proofOfWork.isSolved(String(altcha), id).then(async (solved) => (solved ? asCopy(await isCopy(poll, reaction)) : 'unverified'));
    }
    // Mostly known at once: then nobody waits for a promise.
    const copy = isCopy(poll, reaction);
    return typeof copy === 'boolean' ? asCopy(copy) : copy.then(asCopy);
  };
