import {limits} from './limits.ts';
import {momentSchema} from './moment.ts';
import type {Schema} from './schema.ts';
import {stances, type Stance} from './stance.ts';

/** What a reader sends: the exact body of the POST, the same on every retry. */
export interface Reaction {
  /** A UUID, minted when the reader presses send. */
  readonly id: string;
  readonly stance: Stance;
  /** Empty where the reader gave none. */
  readonly reason: string;
  readonly name?: string;
  readonly email?: string;
  readonly mayPublish: boolean;
  /** What the reader agreed to, word for word; only with `mayPublish`. */
  readonly permission?: string;
  /** BCP 47 tag of the language the reader was addressed in. */
  readonly lang: string;
  /** ISO 8601, by the reader's clock. */
  readonly sentAt: string;
  /** Fields that the page added in `stelling-submit` or `fields`. */
  readonly [extra: string]: string | boolean | undefined;
}

export const uuidPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

export const reactionSchema = {
  type: 'object',
  required: ['id', 'stance', 'reason', 'mayPublish', 'lang', 'sentAt'],
  properties: {
    id: {type: 'string', format: 'uuid', pattern: uuidPattern},
    stance: {type: 'string', enum: stances},
    reason: {type: 'string', maxLength: limits.reason},
    name: {type: 'string', minLength: 1, maxLength: limits.name},
    email: {type: 'string', maxLength: limits.email, pattern: '^[^\\s@]+@[^\\s@]+$'},
    mayPublish: {type: 'boolean'},
    permission: {type: 'string', maxLength: limits.extra},
    lang: {type: 'string', maxLength: 35, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'},
    sentAt: momentSchema,
  },
  additionalProperties: {type: 'string', maxLength: limits.extra},
} as const satisfies Schema;
