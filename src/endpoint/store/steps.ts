import {CompiledQuery, type Dialect, type Kysely, type QueryResult} from 'kysely';
import type {Tables} from './tables.ts';

/**
 * Work on the database, written down as the statements that it asks for one after another, and what comes of their
 * results. So it is the same work for a database that answers later, and for one that answers at once and
 * would only be slowed down by waiting for it.
 */
export type Steps<T> = Generator<CompiledQuery, T, QueryResult<unknown>>;

/** One statement. */
export function* ask<Row>(query: CompiledQuery<Row>): Steps<QueryResult<Row>> {
  return (yield query) as QueryResult<Row>;
}

export const take = async <T>(db: Kysely<Tables>, steps: Steps<T>): Promise<T> => {
  let step = steps.next();
  while (!step.done) step = steps.next(await db.executeQuery(step.value));
  return step.value;
};

/** A dialect whose database answers at once. */
export interface PromptDialect extends Dialect {
  /** Only for who has the connection to itself. */
  run(query: CompiledQuery): QueryResult<unknown>;
}

export const isPrompt = (dialect: Dialect): dialect is PromptDialect => 'run' in dialect && typeof dialect.run === 'function';

const takeAtOnce = <T>(dialect: PromptDialect, steps: Steps<T>): T => {
  let step = steps.next();
  while (!step.done) step = steps.next(dialect.run(step.value));
  return step.value;
};

const [begin, commit, rollback] = [CompiledQuery.raw('begin immediate'), CompiledQuery.raw('commit'), CompiledQuery.raw('rollback')];

/** In one turn of the event loop, for who has the connection. */
export const inTransactionAtOnce = <T>(dialect: PromptDialect, steps: Steps<T>): T => {
  dialect.run(begin);
  try {
    const result = takeAtOnce(dialect, steps);
    dialect.run(commit);
    return result;
  } catch (error) {
    try {
      dialect.run(rollback);
    } catch {
      // On a full disk SQLite has rolled back by itself.
    }
    throw error;
  }
};
