import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test, type TestContext} from 'node:test';
import type {Dialect} from 'kysely';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {postgresDialect} from '../../src/endpoint/store/postgres.ts';
import {findPostgres} from './postgres.ts';

export type DatabaseKind = 'SQLite' | 'PostgreSQL';

/** A database that nobody else uses. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** What `--database` takes: the path of a file, or a URL. */
  readonly location: string;
  /** A new one each time: as from another process. */
  dialect(): Dialect;
  remove(): void;
}

export type Row = Record<string, unknown>;

/** Of PostgreSQL's own program, since it is the one client of it that answers while a test waits. */
const psql = (url: string, statement: string): string => {
  const program = join(findPostgres() ?? '', 'psql');
  const {status, stdout, stderr} = spawnSync(program, ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', url, '-c', statement], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`psql: ${stderr}`);
  return stdout;
};

const isUrl = (location: string): boolean => location.startsWith('postgres://');

/** The rows of a database as SQL sees them, past the endpoint. */
export const rowsOf = (location: string, query = 'select * from reactions'): Row[] => {
  if (isUrl(location)) return JSON.parse(psql(location, `select coalesce(json_agg(r), '[]') from (${query}) r`)) as Row[];
  const database = new DatabaseSync(location, {readOnly: true});
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
};

/** Does something to a database, past the endpoint. */
export const runOn = (location: string, statement: string): void => {
  if (isUrl(location)) return void psql(location, statement);
  const database = new DatabaseSync(location);
  try {
    database.exec(statement);
  } finally {
    database.close();
  }
};

export const makeSqlite = (): TestDatabase => {
  const folder = mkdtempSync(join(tmpdir(), 'stelling-poll-'));
  const location = join(folder, 'reactions.db');
  return {
    kind: 'SQLite',
    location,
    dialect: () => sqliteDialect(location),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
};

/**
 * @param cluster the URL of any database of the server on which this one is made
 * @param how what SQL may say of it, such as its encoding
 */
export const makePostgres = (cluster: string, how = ''): TestDatabase => {
  const name = `stelling_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = new URL(cluster);
  url.pathname = name;
  psql(cluster, `create database ${name} ${how}`);
  return {
    kind: 'PostgreSQL',
    location: url.href,
    dialect: () => postgresDialect(url.href),
    remove: () => void psql(cluster, `drop database if exists ${name} with (force)`),
  };
};

const cluster = process.env['STELLING_TEST_POSTGRES'];

/** Why a test on this kind of database cannot run here; `npm test` starts a PostgreSQL where there is one. */
export const missing = (kind: DatabaseKind): string | false =>
  kind === 'PostgreSQL' && cluster === undefined ? 'STELLING_TEST_POSTGRES names no server' : false;

/** An empty database that is gone after the test. */
export const openDatabase = (t: TestContext, kind: DatabaseKind, how?: string): TestDatabase => {
  const database = kind === 'SQLite' ? makeSqlite() : makePostgres(cluster!, how);
  t.after(() => database.remove());
  return database;
};

/** One test for each kind of database, with an empty one of it. */
export const testOnEach = (name: string, body: (t: TestContext, database: TestDatabase) => void | Promise<void>): void => {
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    void test(`${name} (${kind})`, {skip: missing(kind)}, (t) => body(t, openDatabase(t, kind)));
  }
};
