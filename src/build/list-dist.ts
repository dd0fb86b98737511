/** The end of the build: what is in dist/, how large it is, and the hashes for `integrity` of what a page fetches. */
import {createHash} from 'node:crypto';
import {globSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const dist = join(import.meta.dirname, '../../dist');
const bytes = (n: number): string => n.toLocaleString('en').padStart(9);
const sizeOf = (file: string): number => statSync(join(dist, file)).size;

const files = globSync('**', {cwd: dist, exclude: ['.*']})
  .filter((file) => statSync(join(dist, file)).isFile())
  .toSorted();
const types = files.filter((file) => file.endsWith('.d.ts'));
const top = files.filter((file) => !types.includes(file) && dirname(file) === '.');
const folders = Object.groupBy(
  files.filter((file) => !types.includes(file) && dirname(file) !== '.'),
  (file) => dirname(file),
);

/** A page may name a hash for these; the others are for Node, a bundler or an editor. */
const isFetched = (file: string): boolean => /^(stelling-poll|results|hydrate|frame|frame-host)\.(js|css)$/.test(file);

console.log('dist/                            bytes    brotli  integrity');
for (const file of top) {
  const content = readFileSync(join(dist, file));
  const fetched = isFetched(file)
    ? ` ${bytes(brotliCompressSync(content).length)}  sha384-${createHash('sha384').update(content).digest('base64')}`
    : '';
  console.log(`${file.padEnd(29)}${bytes(content.length)}${fetched}`);
}
const together = (name: string, list: readonly string[]): void =>
  console.log(`${`${name}, ${list.length} files`.padEnd(29)}${bytes(list.reduce((sum, file) => sum + sizeOf(file), 0))}`);
for (const [folder, list] of Object.entries(folders)) together(`${folder}/`, list!);
together('*.d.ts', types);
