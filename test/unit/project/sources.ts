import {globSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';

const root = join(import.meta.dirname, '../../..');

export const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every source file by its path (`src/contract/poll.ts`), with its text. */
export const sources: ReadonlyMap<string, string> = new Map(
  globSync('src/**/*.ts', {cwd: root, exclude: ['src/build/**']})
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .map((file) => [file, readText(file)]),
);

const statement = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"](.+?)['"]|\bimport\(\s*['"](.+?)['"]\s*\)/gm;

/** What a file imports, types included: a path for a source, a bare name for a package. */
export const importsOf = (file: string): string[] =>
  [...(sources.get(file) ?? '').matchAll(statement)]
    .map(([, from, dynamic]) => from ?? dynamic!)
    .map((from) => (from.startsWith('.') ? relative(root, join(root, dirname(file), from)).replaceAll('\\', '/') : from));
