import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sources} from './sources.ts';

const root = join(import.meta.dirname, '../../..');

/** What can have a part or a custom property in it: the sources, and the style sheet of the frame. */
export const styled: ReadonlyMap<string, string> = new Map([
  ...sources,
  ...globSync('src/**/*.css', {cwd: root}).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
]);

const docblock = /\/\*\*[^]*?\*\//g;
const all = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].flatMap(([, found]) => found!.split(' '));

const inEach = (files: ReadonlyMap<string, string>, find: (text: string, file: string) => string[]): string[] =>
  [...new Set([...files].flatMap(([file, text]) => find(text.replaceAll(docblock, ''), file)))].toSorted();

/** The parts that templates make: `part="field"`, and `part=${failed ? 'error' : nothing}`. */
export const partsMade = (files = styled): string[] =>
  inEach(files, (text, file) => {
    const computed = [...text.matchAll(/\spart=\$\{([^}]*)/g)].map(([, expression]) => expression!);
    for (const expression of computed)
      if (!/[?:]\s*'/.test(expression)) throw new Error(`${file}: which parts are in "${expression}" cannot be read; write them out`);
    return [...all(/\spart="([\w -]+)"/g, text), ...computed.flatMap((expression) => all(/[?:]\s*'([\w-]+)'/g, expression))];
  });

/** The parts that the style sheets name. */
export const partsStyled = (files = styled): string[] => inEach(files, (text) => all(/\[part~?=["']?([\w-]+)/g, text));

/** The custom properties that a page can set. */
export const propertiesRead = (files = styled): string[] => inEach(files, (text) => all(/(--stelling-[\w-]+)/g, text));
