import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, test} from 'node:test';
import {dictionaries, dictionaryFor} from '../../../src/i18n/dictionaries.ts';
import {nl as script} from '../../../src/i18n/nl.ts';
import {nlResults} from '../../../src/i18n/results-nl.ts';
import {fill, type Dictionary} from '../../../src/i18n/strings.ts';
import {stances} from '../../../src/contract/stance.ts';

const folder = new URL('../../../src/i18n/', import.meta.url);
const languages = readdirSync(folder).filter((file) => /^[a-z]{2}(-[a-z]+)*\.ts$/.test(file));
/** What the script and the file of the results say between them. */
const nl = {...script, ...nlResults};
const keys = Object.keys(nl) as (keyof Dictionary)[];
const gaps = (sentence: string): string[] => sentence.match(/\{[^}]*\}?/g) ?? [];
const later = () => assert.fail('nothing is to be fetched');

const check = (strings: Dictionary): void => {
  test('every sentence is there, and none that nothing shows', () => {
    assert.deepEqual(Object.keys(strings).toSorted(), keys.toSorted());
  });

  test('no sentence is empty or has space around it', () => {
    for (const key of keys) {
      assert.notEqual(strings[key], '', key);
      assert.equal(strings[key], strings[key].trim(), key);
    }
  });

  test('a number stands in the same sentences as in Dutch, once', () => {
    for (const key of keys) {
      assert.deepEqual(gaps(strings[key]), gaps(nl[key]), key);
      assert.ok(['', '{n}'].includes(gaps(strings[key]).join()), key);
    }
  });

  test('every stance is called something, and no two the same', () => {
    assert.equal(new Set(stances.map((stance) => strings[stance])).size, stances.length);
  });

  test('no sentence has markup, which would be shown as it is', () => {
    for (const key of keys) assert.doesNotMatch(strings[key], /[<>&]/, key);
  });
};

for (const file of languages) {
  const {default: own} = (await import(new URL(file, folder).href)) as {default: Dictionary};
  // Dutch is in two halves: the script has no room for both.
  const strings = file === 'nl.ts' ? {...own, ...nlResults} : own;
  describe(`in ${file}`, () => check(strings));
}

test('there is more than one language', () => {
  for (const file of ['nl.ts', 'en.ts']) assert.ok(languages.includes(file), file);
});

test('Dutch, as a file of its own, is the Dutch of the script', async () => {
  assert.equal((await import('../../../src/i18n/nl.ts')).default, script);
});

test('a page in Dutch, of whatever country and case, needs no request', () => {
  for (const tag of ['nl', 'nl-NL', 'nl-BE', 'NL', 'nl-Latn-SR']) assert.equal(dictionaryFor(tag, later), script);
});

test('a page in a language that we have not is in Dutch, without a request', () => {
  for (const tag of ['fy', 'zh-Hant', 'x', '', '-', '../en', 'enx']) assert.equal(dictionaryFor(tag, later), script);
});

test('a lang that is no language is in Dutch too', () => {
  for (const tag of ['constructor', '__proto__']) assert.ok(dictionaryFor(tag, later) === script, tag);
});

test('a language that a page brings is used at once', (t) => {
  t.after(() => delete dictionaries['fy']);
  const fy = {...nl, agree: 'Iens'};
  dictionaries['fy'] = fy;
  assert.equal(dictionaryFor('fy-NL', later), fy);
});

test('a number is put where the sentence wants it, and a sentence without such a place stays', () => {
  assert.equal(fill('{n} lezers', '1.204'), '1.204 lezers');
  assert.equal(fill('Maximaal {n} tekens.', '4.000'), 'Maximaal 4.000 tekens.');
  assert.equal(fill('Lezers', '5'), 'Lezers');
});
