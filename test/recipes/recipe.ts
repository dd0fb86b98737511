import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export interface Recipe {
  /** What it says to put in a file, by the file's path: the block below a line that ends in that path. */
  readonly files: ReadonlyMap<string, string>;
  /** What it says to paste somewhere else, in order. */
  readonly pasted: readonly string[];
}

/** Reads what a page of demo/recipes/ tells its readers to copy, so that what is tested is what is written. */
export const readRecipe = (name: string): Recipe => {
  const text = readFileSync(join(import.meta.dirname, '../../demo/recipes', `${name}.md`), 'utf8');
  const files = new Map<string, string>();
  const pasted: string[] = [];
  for (const [, file, code] of text.matchAll(/(?:`([\w./-]+\.\w+)`:\n\n)?^```\w*\n(.*?)^```$/gms)) {
    if (file) files.set(file, code!);
    else pasted.push(code!);
  }
  return {files, pasted};
};

/** The addresses that recipes have in them, which are of nobody. */
const example = 'https://poll.voorbeeld.nl';

/** The same text for the endpoint of a test. */
export const withEndpoint = (text: string, endpoint: string): string => text.replaceAll(example, endpoint);
