import type {Schema} from './schema.ts';
import type {Stance} from './stance.ts';

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
      properties: {
        agree: count,
        'partly-agree': count,
        neutral: count,
        'partly-disagree': count,
        disagree: count,
        unsure: count,
      },
    },
  },
} as const satisfies Schema;
