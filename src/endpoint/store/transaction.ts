import type {Kysely, Transaction} from 'kysely';
import type {Tables} from './tables.ts';

/** PostgreSQL's codes for two transactions that got in each other's way, where this one had to give in. */
const conflicts: readonly unknown[] = ['40001', '40P01'];

const mostAttempts = 5;

const isConflict = (error: unknown): boolean => error instanceof Error && 'code' in error && conflicts.includes(error.code);

/**
 * Does the work in one transaction, and once more from the start where another transaction was in the way: then
 * nothing of it was kept. The order in which rows are locked prevents that among our own, not among others'.
 */
export const inTransaction = <T>(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
  retryConflicts(() => db.transaction().execute(work));

/** The same for work that is one statement, which is a transaction by itself. */
export const retryConflicts = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === mostAttempts || !isConflict(error)) throw error;
    }
  }
};
