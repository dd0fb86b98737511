import {existsSync} from 'node:fs';
import type {Dialect} from 'kysely';
import {sqliteDialect} from '../store/node-sqlite.ts';
import {WorkError} from './errors.ts';
import type {Flag, FlagValues} from './flags.ts';

export const databaseFlag: Flag = {value: 'FILE', fallback: './reactions.db', help: 'The SQLite file that holds the reactions'};

/** The dialect for what `--database` names. */
export const databaseOf = (flags: FlagValues): Dialect => {
  const database = flags.text('database') ?? '';
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(database)) flags.refuse('database', 'is the path of an SQLite file');
  return sqliteDialect(database);
};

/** The same for work on what is there: a mistyped path is not a new, empty database. */
export const existingDatabaseOf = (flags: FlagValues): Dialect => {
  const dialect = databaseOf(flags);
  const path = flags.text('database') ?? '';
  if (!existsSync(path)) throw new WorkError(`there is no database at ${path}`);
  return dialect;
};
