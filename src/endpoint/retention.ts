import type {Store} from './store/store.ts';

/** Milliseconds. */
const day = 24 * 60 * 60_000;

/** Reactions to a transaction: few enough that a reader who sends one at that moment need not wait. */
const batch = 200;

/** Longer than there have been computers: the calendar ends somewhere. */
export const mostRetentionDays = 36_500;

export interface RetentionOptions {
  readonly store: Store;
  /** Whole days that a reaction is kept from the moment it came. */
  readonly days: number;
  readonly now: () => Date;
}

/**
 * Empties what was kept long enough; what was counted stays counted.
 *
 * @throws where the days are no whole number of at least one
 */
export const createRetention = ({store, days, now}: RetentionOptions): (() => Promise<void>) => {
  if (!Number.isInteger(days) || days < 1 || days > mostRetentionDays) {
    throw new Error(`retentionDays: ${days} is not a whole number from 1 to ${mostRetentionDays}`);
  }
  return async () => {
    const before = new Date(now().getTime() - days * day).toISOString();
    while ((await store.purge(before, batch)) === batch);
  };
};
