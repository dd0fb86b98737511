import {spawnSync, type SpawnSyncOptions} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {isPresent} from '../support/browsers.ts';

export interface Need {
  /** What it comes in, in Debian. */
  readonly package: string;
  readonly isThere: () => boolean;
}

/** Runs a program to its end; what it printed, or an error of one line. */
export const run = (command: string, args: readonly string[], options: SpawnSyncOptions = {}): string => {
  const {status, stdout, stderr, error} = spawnSync(command, args, {...options, encoding: 'utf8'});
  if (status === 0) return stdout as string;
  const said = `${error?.message ?? ''}\n${stderr}\n${stdout}`.split('\n').findLast((line) => line.trim());
  throw new Error(`${command} ${args[0] ?? ''} did not work: ${said ?? `status ${status}`}`);
};

const answers = (command: string, ...args: readonly string[]): string => spawnSync(command, args, {encoding: 'utf8'}).stdout ?? '';

export const program = (name: string, from: string): Need => ({package: from, isThere: () => answers('which', name) !== ''});
export const phpModule = (name: string, from: string): Need => ({
  package: from,
  isThere: () => answers('php', '-m').split('\n').includes(name),
});

export const browser: Need = {package: 'chromium', isThere: () => isPresent('chromium')};

/** apt, as root or by sudo. */
const apt = (...args: readonly string[]): void => {
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  run(command!, [...first, '-qq', ...args], {env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}});
};

/** Installs what is missing. */
export const ensure = (...needs: readonly Need[]): void => {
  const missing = needs.filter(({isThere}) => !isThere()).map((need) => need.package);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
};

/** Unpacks packages in a folder, and installs nothing of them. */
export const unpack = (folder: string, ...packages: readonly string[]): void => {
  if (packages.some((name) => answers('apt-cache', 'show', name) === '')) apt('update');
  run('apt-get', ['download', '-qq', ...packages], {cwd: folder});
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) run('dpkg-deb', ['-x', file, '.'], {cwd: folder});
};

/** What stands in the way of all the tests is said in one line, and is a failure. */
export const orExit = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : error);
    process.exit(1);
  }
};
