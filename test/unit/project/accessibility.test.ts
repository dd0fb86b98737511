import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {readText} from './sources.ts';

const root = join(import.meta.dirname, '../../..');
const text = readText('ACCESSIBILITY.md');
const rows = [...text.matchAll(/^\| ((?:9\.)?[1-4]\.\d\.\d+(?:\.\d+)?) ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number = '', name = '', verdict = '', ground = '']) => ({number, name, verdict, ground}),
);

/** EN 301 549 V3.2.1, 9.1 to 9.4: of each group of clauses their numbers. 9.2.1.3 is empty, and so on: those are criteria of level AAA. */
const clauses: Readonly<Record<string, readonly number[]>> = {
  '9.1.1': [1],
  '9.1.2': [1, 2, 3, 4, 5],
  '9.1.3': [1, 2, 3, 4, 5],
  '9.1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '9.2.1': [1, 2, 4],
  '9.2.2': [1, 2],
  '9.2.3': [1],
  '9.2.4': [1, 2, 3, 4, 5, 6, 7],
  '9.2.5': [1, 2, 3, 4],
  '9.3.1': [1, 2],
  '9.3.2': [1, 2, 3, 4],
  '9.3.3': [1, 2, 3, 4],
  '9.4.1': [1, 2, 3],
};
const newInWcag22 = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

test('the account of accessibility has every criterion of EN 301 549 chapter 9 and every new one of WCAG 2.2, once', () => {
  const wanted = [...Object.entries(clauses).flatMap(([group, numbers]) => numbers.map((number) => `${group}.${number}`)), ...newInWcag22];
  assert.equal(wanted.length, 50 + 6);
  assert.deepEqual(
    rows.map(({number}) => number),
    wanted,
  );
});

test('each criterion has a verdict, and a test or a look by hand behind it', () => {
  for (const {number, verdict, ground} of rows) {
    assert.match(verdict, /^(Geen fout gevonden|Niet van toepassing|Van de pagina)$/, number);
    if (verdict !== 'Van de pagina') assert.match(ground, /\]\(test\/|Met de hand: \w|Met de hand, \w/, number);
    else assert.match(ground, /\w{4}/, number);
  }
});

test('every file that it names is there, and each test by its own name', () => {
  const links = [...text.matchAll(/\[([^\]]+)\]\((?!http)([^)]+)\)/g)];
  assert.ok(links.length > 60);
  for (const [, name, file = ''] of links) {
    assert.ok(existsSync(join(root, file)), file);
    if (file.endsWith('.test.ts')) assert.equal(file.split('/').at(-1), `${name}.test.ts`);
  }
});
