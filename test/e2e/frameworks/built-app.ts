import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {run} from '../../recipes/programs.ts';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, '.cache/frameworks');

// As in demo/install.mjs: npm runs on the Node of the machine.
const path = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((each) => !each.includes('node_modules'))
  .join(delimiter);
const npm = (cwd: string, ...args: readonly string[]): string => run('npm', [...args, '--loglevel=error'], {cwd, env: {...process.env, PATH: path}});

/** The package as it would be published. @returns the file */
export const pack = (): string => {
  rmSync(cache, {recursive: true, force: true});
  mkdirSync(cache, {recursive: true});
  npm(root, 'pack', '--silent', '--ignore-scripts', `--pack-destination=${cache}`);
  const [tarball] = readdirSync(cache).filter((name) => name.endsWith('.tgz'));
  renameSync(join(cache, tarball!), join(cache, 'stelling-poll.tgz'));
  return join(cache, 'stelling-poll.tgz');
};

/** Where an app is once it is built. */
export const servedFolder = (name: string): string => join(cache, name, 'served');

/**
 * Installs an app, and the package in it, away from the sources; builds it.
 *
 * @param command of the app's own tool
 * @param values what stands in its files as a word in capitals
 */
export const buildApp = (name: string, tarball: string, command: readonly string[], values: Readonly<Record<string, string>> = {}): void => {
  const folder = join(cache, name);
  cpSync(join(import.meta.dirname, name), folder, {recursive: true});
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(
      join(folder, file),
      Object.entries(values).reduce((filled, [word, value]) => filled.replaceAll(word, value), text),
    );
  }
  npm(folder, 'ci', '--no-audit', '--no-fund');
  npm(folder, 'install', '--no-save', '--no-audit', '--no-fund', tarball);
  run(join(folder, 'node_modules/.bin', command[0]!), command.slice(1), {cwd: folder});
};
