import {spawnSync} from 'node:child_process';
import {chownSync, globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** The folder with PostgreSQL's programs, of the newest version there is. */
export const findPostgres = (): string | undefined => {
  const collator = new Intl.Collator('en', {numeric: true});
  const folders = globSync(['/usr/lib/postgresql/*/bin', '/{opt/homebrew,usr/local}/opt/postgresql*/bin']);
  return folders.toSorted(collator.compare).at(-1);
};

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const asUser = (command: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, [...args]];

const idOfPostgres = (flag: '-u' | '-g'): number => Number(spawnSync('id', [flag, 'postgres']).stdout);

export interface Postgres {
  readonly url: string;
  /** The folder of its socket. */
  readonly folder: string;
  /** Stops the server; what is in it is there again after `start`. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and leaves nothing behind. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Flush what is committed to disk; otherwise it is fast, and forgets when the machine does. */
  readonly durable?: boolean;
}

/**
 * Starts a database server of its own in a temporary folder, reached through a socket in that folder and no port,
 * so that it meets no other.
 */
export const startPostgres = async (programs: string, {durable = false}: PostgresOptions = {}): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'stelling-postgres-'));
  if (process.getuid?.() === 0) chownSync(folder, idOfPostgres('-u'), idOfPostgres('-g'));
  const data = join(folder, 'data');

  const [initdb, initdbArgs] = asUser(join(programs, 'initdb'), [
    ...['-D', data, '-U', 'stelling', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
  ]);
  const made = spawnSync(initdb, initdbArgs, {cwd: folder, encoding: 'utf8'});
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'timezone=UTC'];
  if (!durable) settings.push('fsync=off');
  // Its log is a file: a pipe that nobody reads while tests run is full one day, and then the server waits for it.
  const log = join(folder, 'log');
  const control = (...args: readonly string[]): void => {
    const [command, all] = asUser(join(programs, 'pg_ctl'), ['-D', data, '-w', ...args]);
    const {status} = spawnSync(command, all, {cwd: folder, stdio: 'ignore'});
    if (status !== 0) throw new Error(`pg_ctl ${args[0]} failed: ${readFileSync(log, 'utf8')}`);
  };
  const start = async (): Promise<void> => {
    control('start', '-l', log, '-o', settings.map((setting) => `-c ${setting}`).join(' '));
  };
  const halt = async (): Promise<void> => control('stop', '-m', 'fast');

  await start();
  return {
    url: `postgres://stelling@localhost/postgres?host=${encodeURIComponent(folder)}`,
    folder,
    halt,
    start,
    async stop() {
      await halt();
      rmSync(folder, {recursive: true, force: true});
    },
  };
};
