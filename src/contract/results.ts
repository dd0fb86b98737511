import {momentSchema} from './moment.ts';
import type {Schema} from './schema.ts';
import {stances, type Stance} from './stance.ts';
import {standingSchema, type Standing} from './standing.ts';

/** A reaction as other readers see it. Its id is not the one it was sent under, which only its sender knows. */
export interface PublishedReaction {
  readonly id: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly name?: string;
  /** ISO 8601. */
  readonly publishedAt: string;
}

/** What a GET of a poll's reactions answers; a static JSON file of this shape serves too. */
export interface Results {
  /** The endpoint's word on when the poll takes reactions, over that of the page: ISO 8601 with offset. */
  readonly poll: {readonly opensAt?: string; readonly closesAt?: string};
  readonly standing: Standing;
  /** The newest first. */
  readonly reactions: readonly PublishedReaction[];
  /** The cursor of the following page: `?after=…`. */
  readonly next?: string;
}

export const resultsSchema = {
  type: 'object',
  required: ['poll', 'standing', 'reactions'],
  properties: {
    poll: {type: 'object', properties: {opensAt: momentSchema, closesAt: momentSchema}},
    standing: standingSchema,
    reactions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'stance', 'reason', 'publishedAt'],
        properties: {
          id: {type: 'string'},
          stance: {type: 'string', enum: stances},
          reason: {type: 'string'},
          name: {type: 'string'},
          publishedAt: {type: 'string', format: 'date-time'},
        },
      },
    },
    next: {type: 'string'},
  },
} as const satisfies Schema;
