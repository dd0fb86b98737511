import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';
import type {PromptDialect} from './steps.ts';

/** Milliseconds to wait for another process that is writing. */
const busyTimeout = 5000;
const walPause = 20;

/** More statements than the store has; a bound all the same, since lists of ids make statements of every length. */
const mostStatements = 200;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5;

/** Where several processes open a new file at once, this is the one thing for which SQLite itself does not wait. */
const useWal = async (database: DatabaseSync): Promise<void> => {
  for (let waited = 0; ; waited += walPause) {
    try {
      return database.exec('pragma journal_mode = wal');
    } catch (error) {
      if (waited >= busyTimeout || !isBusy(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, walPause));
    }
  }
};

/** An SQLite file through Node's own binding, in the shape that Kysely's dialect asks for. */
const openDatabase = async (path: string): Promise<SqliteDatabase> => {
  // Imported here, so that a Node that is too old for it fails with a message where the database is opened.
  const {DatabaseSync} = await import('node:sqlite');
  const database = new DatabaseSync(path, {timeout: busyTimeout});
  await useWal(database);
  // FULL: a receipt is only given once the reaction is on disk, also when the power fails the next moment.
  database.exec('pragma synchronous = full; pragma wal_autocheckpoint = 10000; pragma cache_size = -8000;');
  // What was taken back, erased or purged is overwritten, and not merely no longer pointed at.
  database.exec('pragma secure_delete = on;');

  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= mostStatements) statements.clear();
      const statement = database.prepare(sql);
      const prepared: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
      statements.set(sql, prepared);
      return prepared;
    },
  };
};

/** Takes the write lock where a transaction begins: one that reads first and writes later cannot wait for another, and fails. */
export class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  // On a full disk SQLite has rolled back by itself; that there is nothing left to roll back must not hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/** Migrations run in a transaction, and so one after another where two processes start at once. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class NodeSqliteDialect extends SqliteDialect implements PromptDialect {
  readonly #config: SqliteDialectConfig;
  #database: SqliteDatabase | undefined;

  constructor(path: string) {
    const config: SqliteDialectConfig = {database: async () => (this.#database = await openDatabase(path))};
    super(config);
    this.#config = config;
  }

  get config(): SqliteDialectConfig {
    return this.#config;
  }

  run({sql, parameters}: CompiledQuery): QueryResult<unknown> {
    const statement = this.#database!.prepare(sql);
    if (statement.reader) return {rows: statement.all(parameters)};
    return {rows: [], numAffectedRows: BigInt(statement.run(parameters).changes)};
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** The dialect for the SQLite file at this path, made where there is none; it is opened at the first query. */
export const sqliteDialect = (path: string): Dialect => new NodeSqliteDialect(path);
