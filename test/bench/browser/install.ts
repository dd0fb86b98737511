import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Installs what a bench has of its own, where that is missing. Never part of the project's own packages. */
export const install = (folder: string): void => {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  console.error(`Installing packages in ${folder} …`);
  // As in demo/install.mjs: npm runs on the Node of the machine.
  const path = (process.env.PATH ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
  const {status} = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, PATH: path.join(delimiter)},
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}; what it said stands above.`);
};

/** The version of a package that was installed there. */
export const versionOf = (folder: string, name: string): string =>
  (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {version: string}).version;
