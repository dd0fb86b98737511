import type {Updateable} from 'kysely';
import type {ReactionTable} from './tables.ts';

/** What is left of a reaction that was taken back or erased: its id, so that a late retry cannot bring it back. */
export const emptyRow = {
  stance: null,
  reason: '',
  name: null,
  email: null,
  may_publish: 0,
  extra: '{}',
  published_at: null,
  waiting_since: null,
  held: null,
  body_hash: '',
} as const satisfies Updateable<ReactionTable>;
