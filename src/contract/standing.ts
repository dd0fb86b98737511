import type {Schema} from './schema.ts';
import {stances, type Stance} from './stance.ts';

/** How readers stand: the stored reactions counted per stance, and their number. */
export interface Standing {
  readonly n: number;
  /** A stance that nobody took may be absent. */
  readonly counts: Readonly<Partial<Record<Stance, number>>>;
}

const count = {type: 'integer', minimum: 0} as const;

export const standingSchema = {
  type: 'object',
  required: ['n', 'counts'],
  properties: {
    n: count,
    counts: {
      type: 'object',
      properties: Object.fromEntries(stances.map((stance) => [stance, count])) as Readonly<Record<Stance, typeof count>>,
    },
  },
} as const satisfies Schema;
