import {stances, type Stance} from '../../../src/contract/stance.ts';

const steps: Readonly<Record<string, readonly Stance[]>> = {2: ['agree', 'disagree'], 3: ['agree', 'neutral', 'disagree'], 5: stances.slice(0, 5)};

/** What a reader chooses from. */
export const stancesOf = (scale: string, unsure: boolean): readonly Stance[] => [...steps[scale]!, ...(unsure ? (['unsure'] as const) : [])];
