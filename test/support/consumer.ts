import {execFileSync} from 'node:child_process';
import {globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A project with the package installed as npm would: from the packed tarball, with lit and nothing else beside it. */
export interface Consumer {
  readonly folder: string;
  /** Each name that can be imported, with its file in the folder: `['stelling-poll/i18n/en', 'node_modules/stelling-poll/dist/i18n/en.js']`. */
  readonly exports: ReadonlyMap<string, string>;
  remove(): void;
}

type Target = string | {readonly default: string};

/** What `exports` promises; of a pattern, every file that is there for it. */
const exportsOf = (folder: string): Map<string, string> => {
  const {name, exports} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {name: string; exports: Record<string, Target>};
  return new Map(
    Object.entries(exports).flatMap(([key, value]) => {
      const target = (typeof value === 'string' ? value : value.default).slice(2);
      const [before, after = ''] = target.split('*');
      const files = target.includes('*') ? globSync(target, {cwd: folder}).toSorted() : [target];
      return files.map((file) => [
        name + key.slice(1).replace('*', file.slice(before!.length, file.length - after.length)),
        join('node_modules', name, file),
      ]);
    }),
  );
};

export const createConsumer = (): Consumer => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stelling-consumer-')));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'stelling-poll');
  mkdirSync(installed, {recursive: true});
  const [{filename}] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {cwd: root, encoding: 'utf8'})) as [
    {filename: string},
  ];
  execFileSync('tar', ['xzf', join(folder, filename), '-C', installed, '--strip-components=1']);
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']) {
    mkdirSync(dirname(join(modules, name)), {recursive: true});
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  return {folder, exports: exportsOf(installed), remove: () => rmSync(folder, {recursive: true, force: true})};
};

/** A style sheet is no module. */
export const isModule = (name: string): boolean => !name.endsWith('.css');

/** What renders on a server uses Node. */
export const isForPages = (name: string): boolean => isModule(name) && name !== 'stelling-poll/server';

/** A module that imports everything, and sets `globalThis.imported` to what each name gave. */
export const importAll = (names: Iterable<string>): string => {
  const list = [...names];
  const isData = (name: string): boolean => name.endsWith('.json');
  return [
    ...list.map((name, index) =>
      isData(name) ? `import data${index} from '${name}' with {type: 'json'};` : `import * as module${index} from '${name}';`,
    ),
    'globalThis.imported = {',
    ...list.map((name, index) => `  '${name}': ${isData(name) ? `typeof data${index}` : `Object.keys(module${index}).sort()`},`),
    '};',
  ].join('\n');
};
