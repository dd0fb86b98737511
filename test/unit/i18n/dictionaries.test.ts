import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, test} from 'node:test';
import {dictionaries, dictionaryFor} from '../../../src/i18n/dictionaries.ts';
import {nl as script} from '../../../src/i18n/nl.ts';
import {nlResults} from '../../../src/i18n/results-nl.ts';
import {plural} from '../../../src/i18n/plural.ts';
import {fill, type Dictionary, type Plural} from '../../../src/i18n/strings.ts';
import {stances} from '../../../src/contract/stance.ts';

const folder = new URL('../../../src/i18n/', import.meta.url);
const languages = readdirSync(folder).filter((file) => /^[a-z]{2}(-[a-z]+)*\.ts$/.test(file));
/** What the script and the file of the results say between them. */
const nl = {...script, ...nlResults};
const keys = Object.keys(nl) as (keyof Dictionary)[];
const gaps = (sentence: string): string[] => sentence.match(/\{[^}]*\}?/g) ?? [];
const later = () => assert.fail('nothing is to be fetched');

/** All that a key may be shown as; the last is the general form. */
const formsOf = (value: string | Plural): string[] => {
  if (typeof value === 'string') return [value];
  const {other, ...special} = value;
  return [...Object.values(special), other];
};

const gapsOfForms = (value: string | Plural): Partial<Record<string, string[]>> =>
  Object.fromEntries(Object.entries(typeof value === 'string' ? {other: value} : value).map(([form, sentence]) => [form, gaps(sentence)]));

const check = (strings: Dictionary, lang: string): void => {
  test('every sentence is there, and none that nothing shows', () => {
    assert.deepEqual(Object.keys(strings).toSorted(), keys.toSorted());
  });

  test('no sentence is empty or has space around it', () => {
    for (const key of keys)
      for (const sentence of formsOf(strings[key])) {
        assert.notEqual(sentence, '', key);
        // French has a space before its colon.
        if (key !== 'colon') assert.equal(sentence, sentence.trim(), key);
      }
  });

  test('a number stands in the same sentences as in Dutch, once; a form for one thing may say it in words', () => {
    for (const key of keys) {
      const wanted = gaps(formsOf(nl[key]).at(-1)!);
      assert.ok(['', '{n}'].includes(wanted.join()), key);
      const {one = wanted, two = wanted, zero = wanted, ...rest} = gapsOfForms(strings[key]);
      for (const found of Object.values(rest)) assert.deepEqual(found, wanted, key);
      for (const found of [zero, one, two]) assert.ok(found.length === 0 || found.join() === wanted.join(), key);
    }
  });

  test('numbers have the forms that the language knows, and no others', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const key of keys) {
      const forms = strings[key];
      if (typeof forms !== 'string') for (const form of Object.keys(forms)) assert.ok((categories as string[]).includes(form), `${key}: ${form}`);
    }
  });

  test('every stance is called something, and no two the same', () => {
    assert.equal(new Set(stances.map((stance) => strings[stance])).size, stances.length);
  });

  test('no sentence has markup, which would be shown as it is', () => {
    for (const key of keys) for (const sentence of formsOf(strings[key])) assert.doesNotMatch(sentence, /[<>&]/, key);
  });
};

for (const file of languages) {
  const {default: own} = (await import(new URL(file, folder).href)) as {default: Dictionary};
  // Dutch is in two halves: the script has no room for both.
  const strings = file === 'nl.ts' ? {...own, ...nlResults} : own;
  describe(`in ${file}`, () => check(strings, file.slice(0, 2)));
}

test('every language that has a file is fetched from it, and no other', () => {
  const source = readFileSync(new URL('dictionaries.ts', folder), 'utf8');
  const packs = [.../const packs = \[(.*)\]/.exec(source)![1]!.matchAll(/'([^']+)'/g)].map(([, name]) => `${name}.ts`);
  assert.deepEqual([...packs, 'nl.ts'].toSorted(), languages.toSorted());
});

test('Dutch, as a file of its own, is the Dutch of the script', async () => {
  assert.equal((await import('../../../src/i18n/nl.ts')).default, script);
});

test('a page in Dutch, of whatever country and case, needs no request', () => {
  for (const tag of ['nl', 'nl-NL', 'nl-BE', 'NL', 'nl-Latn-SR']) assert.equal(dictionaryFor(tag, 'formal', later), script);
});

test('a page in a language that we have not is in Dutch, without a request', () => {
  for (const tag of ['la', 'zh-Hant', 'x', '', '-', '../en', 'enx']) assert.equal(dictionaryFor(tag, 'formal', later), script);
});

test('a lang that is no language is in Dutch too', () => {
  for (const tag of ['constructor', '__proto__']) assert.ok(dictionaryFor(tag, 'formal', later) === script, tag);
});

test('a language that a page brings is used at once', (t) => {
  t.after(() => delete dictionaries['xx']);
  const own = {...nl, agree: 'Iens'};
  dictionaries['xx'] = own;
  assert.equal(dictionaryFor('xx-NL', 'formal', later), own);
});

test('who says je finds no u, and nothing else is said differently', async () => {
  const {default: informal} = (await import('../../../src/i18n/nl-informal.ts')) as {default: Dictionary};
  const polite = /\b(u|uw)\b/i;
  for (const key of keys) {
    for (const sentence of formsOf(informal[key])) assert.doesNotMatch(sentence, polite, key);
    if (!formsOf(nl[key]).some((sentence) => polite.test(sentence))) assert.deepEqual(informal[key], nl[key], key);
  }
});

test('a page that asks for je is in Dutch until it has it; one in another language is in that', () => {
  assert.equal(dictionaryFor('la', 'informal', later), script);
  assert.equal(dictionaryFor('nl', 'formal', later), script);
});

test('a number is said in the form that goes with it, by the language’s own rules', () => {
  assert.equal(plural(nl.readers, 1, 'nl'), 'Eén lezer reageerde.');
  assert.equal(plural(nl.readers, 1_234_567, 'nl'), '1.234.567 lezers reageerden.');
  assert.equal(plural({one: '{n} читач', few: '{n} читачі', many: '{n} читачів', other: '{n} читача'}, 22, 'uk'), '22 читачі');
  assert.equal(plural({other: '{n}'}, 5, 'ar-u-nu-latn'), '5');
  assert.equal(plural(nl.tally, 1, 'nl', 6), 'Van de 6 bijdragen is er');
});

test('a number is put where the sentence wants it, and a sentence without such a place stays', () => {
  assert.equal(fill('{n} lezers', '1.204'), '1.204 lezers');
  assert.equal(fill('Maximaal {n} tekens.', '4.000'), 'Maximaal 4.000 tekens.');
  assert.equal(fill('Lezers', '5'), 'Lezers');
});
