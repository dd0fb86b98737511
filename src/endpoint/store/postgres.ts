import {Socket} from 'node:net';
import type {Dialect, PostgresPool} from 'kysely';
import {addsWith} from './add-postgres.ts';
import {PatientDialect, type Patience, type PostgresLimits} from './patient-dialect.ts';

/** One stores, the others read; what is over waits here rather than at the server, which has few for everybody. */
const mostConnections = 10;

const usualLimits: PostgresLimits = {connect: 3_000, statement: 5_000, idleInTransaction: 10_000, unused: 7_000, silence: 8_000};

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
  const {Client, Pool, types} = await import('pg');
  const {limits} = patience;
  let warned = false;
  const warn = (settings: ServerSettings) => {
    for (const setting of ['fsync', 'full_page_writes'] as const) {
      if (settings[setting] !== 'off' || warned) continue;
      report(new Error(`the PostgreSQL server has ${setting}=off: a receipt does not outlive a power failure`));
    }
    warned = true;
  };

  /** Has the statement that adds planned once a connection, and not each time: that takes longer than to add a handful. */
  class PlanningClient extends Client {
    override query(...args: unknown[]): never {
      const [text, values, ...rest] = args;
      const named = typeof text === 'string' && text.startsWith(addsWith) ? [{name: 'insert into "reactions"', text, values}, ...rest] : args;
      return (super.query as (...all: unknown[]) => never)(...named);
    }
  }

  const pool = new Pool({
    Client: PlanningClient,
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: limits.connect,
    idleTimeoutMillis: limits.unused,
    application_name: 'stelling-poll',
    stream: () => impatientSocket(patience),
    types: {
      getTypeParser: ((oid: number, format?: 'text'): unknown =>
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
export const postgresDialect = (url: string, report: (error: unknown) => void = () => {}, limits: PostgresLimits = usualLimits): Dialect => {
  const patience: Patience = {limits, unlimited: false};
  return new PatientDialect({pool: () => openPool(url, patience, report)}, patience);
};
