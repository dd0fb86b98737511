import type {SQLInputValue} from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';

/** Milliseconds to wait for another process that is writing. */
const busyTimeout = 5000;

/** More statements than the store has; a bound all the same, since lists of ids make statements of every length. */
const mostStatements = 200;

/** An SQLite file through Node's own binding, in the shape that Kysely's dialect asks for. */
const openDatabase = async (path: string): Promise<SqliteDatabase> => {
  // Imported here, so that a Node that is too old for it fails with a message where the database is opened.
  const {DatabaseSync} = await import('node:sqlite');
  const database = new DatabaseSync(path, {timeout: busyTimeout});
  // FULL: a receipt is only given once the reaction is on disk, also when the power fails the next moment.
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 10000; pragma cache_size = -32000;');
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
class ImmediateDriver extends SqliteDriver {
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

class NodeSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** The dialect for the SQLite file at this path, made where there is none; it is opened at the first query. */
export const sqliteDialect = (path: string): Dialect => new NodeSqliteDialect({database: () => openDatabase(path)});
