import {PostgresAdapter, PostgresDialect, sql, type Kysely, type MigrationLockOptions, type PostgresDialectConfig} from 'kysely';

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

/** Time limits do for what readers wait for; a migration of a large table may take as long as it needs. */
export interface Patience {
  readonly limits: PostgresLimits;
  unlimited: boolean;
}

const setStatementTimeout = (milliseconds: number) => sql`select set_config('statement_timeout', ${String(milliseconds)}, false)`;

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

/** PostgreSQL's dialect, whose time limits are lifted for as long as a migration takes. */
export class PatientDialect extends PostgresDialect {
  readonly #patience: Patience;

  constructor(config: PostgresDialectConfig, patience: Patience) {
    super(config);
    this.#patience = patience;
  }

  override createAdapter(): PostgresAdapter {
    return new PatientAdapter(this.#patience);
  }
}
