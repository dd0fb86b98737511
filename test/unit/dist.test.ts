import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {test} from 'node:test';

const dist = new URL('../../dist/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, dist), 'utf8');
const imports = (file: string): string[] => [...read(file).matchAll(/^import .*?["'](.+?)["'];?$/gm)].map(([, from]) => from!);

test('the script tag needs one file and no other', () => {
  assert.doesNotMatch(read('stelling-poll.js'), /\bimport\s*["'{*]|\bfrom\s*["'`]/);
});

test('the script looks for a language pack beside itself', () => {
  assert.match(read('stelling-poll.js'), /new URL\(`\.\/i18n\/\$\{\w+\}\.js`,import\.meta\.url\)/);
  assert.ok(readdirSync(new URL('i18n/', dist)).includes('en.js'));
});

test('the page for a frame has its script, its style and nothing written in it of either', () => {
  const page = read('frame.html');
  for (const [, file] of page.matchAll(/(?:src|href)="(.+?)"/g)) read(file!);
  assert.doesNotMatch(page, /<style|<script(?![^>]* src=)|\s(style|on\w+)=/);
  for (const file of ['frame.js', 'frame-host.js']) assert.doesNotMatch(read(file), /\bimport\s*["'{*]|\bfrom\s*["'`]/);
  assert.match(read('frame.js'), /import\(new URL\(`\.\/stelling-poll\.js`,import\.meta\.url\)\.href\)/);
});

test('the package asks for lit and nothing else', () => {
  for (const from of imports('index.js')) assert.match(from, /^(lit|lit\/.+|\.\/.+)$/);
});

test('the endpoint needs nothing else, not even Node', () => {
  assert.deepEqual(imports('endpoint.js'), []);
});

test('the command line needs nothing that is not in Node', () => {
  for (const from of imports('cli.js')) assert.match(from, /^node:/);
});

test('the command line runs as it is, wherever it stands', () => {
  const {status, stdout} = spawnSync(new URL('cli.js', dist).pathname, ['--help'], {cwd: tmpdir(), encoding: 'utf8'});
  assert.equal(status, 0);
  assert.match(stdout, /stelling-poll/);
});

test('the list at the end of the build has the hash of each file that a page may name one for', () => {
  const list = execFileSync('node', [new URL('../../src/build/list-dist.ts', import.meta.url).pathname], {encoding: 'utf8'});
  const hashes = [...list.matchAll(/^(\S+) .* (sha384-\S+)$/gm)].map(([, file, hash]) => [file, hash] as const);
  for (const file of ['frame-host.js', 'frame.css', 'frame.js', 'results.js', 'stelling-poll.js'])
    assert.ok(
      hashes.some(([name]) => name === file),
      file,
    );
  for (const [file, hash] of hashes) assert.equal(hash, `sha384-${createHash('sha384').update(read(file!)).digest('base64')}`);
});

test('every file that the package promises is there', () => {
  const {exports, bin, unpkg} = JSON.parse(read('../package.json'));
  const named = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(named));
  for (const file of [...named(exports), ...named(bin), unpkg]) read(`../${file.replace('services/*', 'services/generic').replace('*', 'nl')}`);
});
