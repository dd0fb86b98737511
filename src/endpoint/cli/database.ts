import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import type {Dialect} from 'kysely';
import {sqliteDialect} from '../store/node-sqlite.ts';
import {threadedSqliteDialect} from '../store/sqlite-thread.ts';
import {postgresDialect} from '../store/postgres.ts';
import {WorkError} from './errors.ts';
import type {Flag, FlagValues} from './flags.ts';

export const databaseFlag: Flag = {
  value: 'FILE|URL',
  fallback: './reactions.db',
  secret: true,
  help: 'Where the reactions are kept: an SQLite file, or postgres://USER:PASSWORD@HOST/NAME',
};

const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//i.test(database);

/** What a message may say of a database: the password of a URL is not among it, wherever in the URL it stands. */
export const nameOfDatabase = (database: string): string => {
  if (!isPostgres(database)) return database;
  const url = URL.parse(database);
  return url ? `postgres://${url.host}${url.pathname}` : 'postgres://…';
};

export interface DatabaseUse {
  /** Whether reactions will come in, so that an SQLite file is worth a thread of its own. */
  readonly toServe?: boolean;
  /** Is told what the database does of itself, such as breaking off a connection. */
  readonly report?: (error: unknown) => void;
}

/** The dialect for what `--database` names. */
export const databaseOf = (flags: FlagValues, {toServe = false, report}: DatabaseUse = {}): Dialect => {
  const database = flags.text('database') ?? '';
  if (isPostgres(database)) return postgresDialect(database, report);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(database)) flags.refuse('database', 'is the path of an SQLite file or postgres://…');
  // One processor has nothing to gain from a second thread.
  return toServe && availableParallelism() > 1 ? threadedSqliteDialect(database) : sqliteDialect(database);
};

/** The same for work on what is there: a mistyped path is not a new, empty database. */
export const existingDatabaseOf = (flags: FlagValues): Dialect => {
  const dialect = databaseOf(flags);
  const path = flags.text('database') ?? '';
  if (!isPostgres(path) && !existsSync(path)) throw new WorkError(`there is no database at ${path}`);
  return dialect;
};
