import {existsSync, globSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';

const folder = join(import.meta.dirname, 'articles');

/** The article that the project was born from; it is other people's, and only read where it is at hand. */
const seed = join(import.meta.dirname, '../../../../../shared/seed/000_017604cacc87373e.txt');

export const seedText = existsSync(seed) ? readFileSync(seed, 'utf8') : undefined;

export interface Article {
  readonly name: string;
  readonly text: string;
  /** The poll that it must become, and what an editor is told: `unplaced` as lines, remarks as `code line`. */
  readonly expected: {poll: unknown; callToAction?: string; unplaced: readonly string[]; remarks: readonly string[]};
}

/** Articles of our own making: `articles/<name>.txt`, and beside it what must come of it as JSON. */
export const articles: readonly Article[] = globSync('*.txt', {cwd: folder})
  .toSorted()
  .map((file) => {
    const name = basename(file, '.txt');
    return {
      name,
      text: readFileSync(join(folder, file), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Article['expected'],
    };
  });
