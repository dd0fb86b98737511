import type {Hold} from './store/tables.ts';

/** A request that was answered. Nothing in it comes from the reader: a route is a pattern, not the path that was asked for. */
export interface Seen {
  readonly method: string;
  /** `/v1/polls/:poll/reactions`; `*` for what is nowhere. */
  readonly route: string;
  readonly status: number;
  /** Until the answer began. */
  readonly milliseconds: number;
  /** Why a reaction that was stored by this request waits, if it does. */
  readonly held?: Hold;
}
