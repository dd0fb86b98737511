import type {StoredReaction} from '../store/store.ts';

/** What an export tells of a reaction, in this order. */
export const columns = [
  'id',
  'poll',
  'stance',
  'reason',
  'name',
  'email',
  'mayPublish',
  'state',
  'lang',
  'receivedAt',
] as const satisfies readonly (keyof StoredReaction)[];
