import type {Stance} from '../contract/stance.ts';

/** Where somebody stands, however firmly. */
export type Side = 'agree' | 'neutral' | 'disagree' | 'unsure';

/** A stance without its degree: who agrees in part, agrees. */
export const sideOf = (stance: Stance): Side => stance.replace('partly-', '') as Side;
