import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chownSync, globSync, mkdtempSync, rmSync} from 'node:fs';
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
  const [postgres, postgresArgs] = asUser(join(programs, 'postgres'), [
    ...['-D', data],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);

  let exit: Promise<unknown> = Promise.resolve();
  const start = async (): Promise<void> => {
    const server = spawn(postgres, postgresArgs, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']});
    const ended = once(server, 'exit');
    exit = ended;
    let log = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr.on('data', (text) => {
        log += text;
        if (log.includes('ready to accept connections')) resolve();
      });
      ended.then(() => reject(new Error(`PostgreSQL did not start: ${log}`)), reject);
    });
  };
  const halt = async (): Promise<void> => {
    // SIGINT is PostgreSQL's fast shutdown. runuser does not pass it on, and pg_ctl does the same for any user.
    const [pgCtl, pgCtlArgs] = asUser(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast']);
    spawnSync(pgCtl, pgCtlArgs, {cwd: folder});
    await exit;
  };

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

