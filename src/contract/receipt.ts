import type {Schema} from './schema.ts';
import {standingSchema, type Standing} from './standing.ts';

/** Whether readers can see a stored reaction yet. */
export type ReactionState = 'pending' | 'published';

/** The endpoint's word that a reaction is stored. It counts only where it echoes the reaction's id. */
export interface Receipt {
  readonly id: string;
  readonly state: ReactionState;
  /** Proves, as a bearer token, that whoever takes the reaction back is who sent it. */
  readonly withdrawToken: string;
  readonly standing?: Standing;
}

export const receiptSchema = {
  type: 'object',
  required: ['id', 'state', 'withdrawToken'],
  properties: {
    id: {type: 'string'},
    state: {type: 'string', enum: ['pending', 'published']},
    withdrawToken: {type: 'string'},
    standing: standingSchema,
  },
} as const satisfies Schema;
