// Plain JavaScript for Node 20: it runs where nothing is installed yet.
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {delimiter, resolve} from 'node:path';

const modules = resolve('node_modules');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Whether every package of the lock file is there in its version; those for other platforms are optional. */
const isInstalled = () => {
  if (!existsSync(`${modules}/.package-lock.json`)) return false;
  const {packages: present} = read(`${modules}/.package-lock.json`);
  return Object.entries(read('package-lock.json').packages).every(
    ([path, {version, optional}]) => !path || optional || present[path]?.version === version,
  );
};

/** Installs the packages of the lock file where one is missing or has another version. */
const installPackages = () => {
  if (isInstalled()) return;
  console.log('Installing packages …');
  // npm replaces node_modules, so it cannot run on the Node that is in there.
  const path = process.env.PATH.split(delimiter).filter((folder) => !folder.startsWith(modules));
  const {status} = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, PATH: path.join(delimiter)},
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed; what it said stands above.');
    process.exit(1);
  }
};

/**
 * Runs a TypeScript file on the Node that the package `node` brings, whichever Node the machine has,
 * with the arguments of this process, and ends with its exit status.
 *
 * @param {string} script path from the root of the project
 */
export const installAndRun = (script) => {
  installPackages();
  const child = spawn(`${modules}/node/bin/node`, [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {...process.env, PATH: `${modules}/.bin${delimiter}${process.env.PATH}`},
  });
  // Ctrl+C reaches the child by itself, and it decides when it is done; a SIGTERM reaches this process alone.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (status) => process.exit(status ?? 1));
};
