import {Socket} from 'node:net';
import {
  PostgresAdapter,
  PostgresDialect,
  sql,
  type Dialect,
  type Kysely,
  type MigrationLockOptions,
  type PostgresDialectConfig,
  type PostgresPool,
} from 'kysely';

/** One stores, the others read; what is over waits here rather than at the server, which has few for everybody. */
const mostConnections = 10;

/** All in milliseconds. */
export interface PostgresLimits {
  /** To get hold of a connection, be it a new one or one that is free again. */
  readonly connect: number;
  /** For one statement; every one that the endpoint has is far under it. */
  readonly statement: number;
  /** What a process that was frozen halfway may keep others waiting. */
  readonly idleInTransaction: number;
  /** An unused connection is closed before its silence could be taken for that of a server that is gone. */
  readonly unused: number;
  /** A server that is there answers or gives up within `statement`; this one is gone, and will not say so. */
  readonly silence: number;
}

const usualLimits: PostgresLimits = {connect: 3_000, statement: 5_000, idleInTransaction: 10_000, unused: 7_000, silence: 8_000};

/** Time limits do for what readers wait for; a migration of a large table may take as long as it needs. */
interface Patience {
  readonly limits: PostgresLimits;
  unlimited: boolean;
}

const setStatementTimeout = (milliseconds: number) =>
  sql`select set_config('statement_timeout', ${String(milliseconds)}, false)`;

class PatientAdapter extends PostgresAdapter {
  readonly #patience: Patience;

  constructor(patience: Patience) {
    super();
    this.#patience = patience;
  }

  override async acquireMigrationLock(db: Kysely<unknown>, options: MigrationLockOptions): Promise<void> {
    this.#patience.unlimited = true;
    await setStatementTimeout(0).execute(db);
    await super.acquireMigrationLock(db, options);
  }

  override async releaseMigrationLock(db: Kysely<unknown>, options: MigrationLockOptions): Promise<void> {
    this.#patience.unlimited = false;
    await super.releaseMigrationLock(db, options);
    await setStatementTimeout(this.#patience.limits.statement).execute(db);
  }
}

class PatientDialect extends PostgresDialect {
  readonly #patience: Patience;

  constructor(config: PostgresDialectConfig, patience: Patience) {
    super(config);
    this.#patience = patience;
  }

  override createAdapter(): PostgresAdapter {
    return new PatientAdapter(this.#patience);
  }
}

/** Hangs up on a server that is gone without a word: TCP alone would wait for a quarter of an hour. */
const impatientSocket = (patience: Patience): Socket => {
  const socket = new Socket();
  return socket.setTimeout(patience.limits.silence, () => {
    if (!patience.unlimited) socket.destroy(new Error('the database does not answer'));
  });
};

/** What a connection begins with, in one go. `read committed` is what waits for another's insert and then sees it. */
const prepareConnection = ({statement, idleInTransaction}: PostgresLimits): string => `select
  set_config('synchronous_commit', 'on', false),
  set_config('default_transaction_isolation', 'read committed', false),
  set_config('statement_timeout', '${statement}', false),
  set_config('idle_in_transaction_session_timeout', '${idleInTransaction}', false),
  current_setting('server_encoding') as encoding,
  current_setting('fsync') as fsync,
  current_setting('full_page_writes') as full_page_writes`;

interface ServerSettings {
  readonly encoding: string;
  readonly fsync: string;
  readonly full_page_writes: string;
}

/** PostgreSQL's type of `count(*)`, which pg gives as text, since it could be more than a number can hold. */
const int8 = 20;

const openPool = async (url: string, patience: Patience, report: (error: unknown) => void): Promise<PostgresPool> => {
  // Imported here, so that whoever keeps an SQLite file does not wait for it.
  const {Pool, types} = await import('pg');
  const {limits} = patience;
  let warned = false;
  const warn = (settings: ServerSettings) => {
    for (const setting of ['fsync', 'full_page_writes'] as const) {
      if (settings[setting] !== 'off' || warned) continue;
      report(new Error(`the PostgreSQL server has ${setting}=off: a receipt does not outlive a power failure`));
    }
    warned = true;
  };

  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: limits.connect,
    idleTimeoutMillis: limits.unused,
    application_name: 'stelling-poll',
    stream: () => impatientSocket(patience),
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === int8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
    onConnect: async (client) => {
      // Who uses it hears of its end from the query; without a listener, that would be the end of the process as well.
      client.on('error', () => {});
      const {rows} = await client.query<ServerSettings>(prepareConnection(limits));
      const settings = rows[0]!;
      if (settings.encoding !== 'UTF8') {
        throw new Error(`the database has the encoding ${settings.encoding}, which cannot hold every text; it must be UTF8`);
      }
      warn(settings);
    },
  });
  pool.on('error', (error) => report(new Error(`an unused connection to the database was lost: ${error.message}`)));
  return pool;
};

/**
 * The dialect for the PostgreSQL database at this URL; it is connected to at the first query.
 *
 * @param report is told of a server that does not keep its word after a power failure, and of connections that are lost
 */
export const postgresDialect = (
  url: string,
  report: (error: unknown) => void = () => {},
  limits: PostgresLimits = usualLimits,
): Dialect => {
  const patience: Patience = {limits, unlimited: false};
  return new PatientDialect({pool: () => openPool(url, patience, report)}, patience);
};
