import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import nlInformal from '../../../src/i18n/nl-informal.ts';
import {nl} from '../../../src/i18n/nl.ts';
import {nlResults} from '../../../src/i18n/results-nl.ts';
import type {Plural} from '../../../src/i18n/strings.ts';

const folder = new URL('../../../src/i18n/', import.meta.url);
const formsOf = (value: string | Plural): string[] => (typeof value === 'string' ? [value] : Object.values(value));
const entriesOf = (strings: object): [key: string, sentence: string][] =>
  Object.entries(strings as Record<string, string | Plural>).flatMap(([key, value]) =>
    formsOf(value).map((sentence): [string, string] => [key, sentence]),
  );

const dutch = [...entriesOf({...nl, ...nlResults}), ...entriesOf(nlInformal)];

test('an error says what to do, in whole sentences, in every language, and never only that something is required or wrong', async () => {
  for (const file of readdirSync(folder).filter((name) => /^[a-z]{2}(-[a-z]+)*\.ts$/.test(name))) {
    const {default: strings} = (await import(new URL(file, folder).href)) as {default: object};
    for (const [key, sentence] of entriesOf(strings).filter(([key]) => /^error(-|Too|Other)/.test(key))) {
      assert.match(sentence, /[^.]\.$/, `${file}: ${key}`);
      assert.doesNotMatch(
        sentence,
        /verplicht|ongeldig|onjuist|fout\b|required|invalid|wrong|Pflicht|ungültig|obligatoire|invalide|ferplicht|zorunlu|geçersiz|إلزامي|غير صالح|обов.язков|неправильн/i,
        `${file}: ${key}`,
      );
      assert.doesNotMatch(sentence, /[!*]/, `${file}: ${key}`);
    }
  }
});

test('Dutch sentences are short: at most fifteen words', () => {
  for (const [key, sentence] of dutch)
    for (const part of sentence.split(/(?<=[.?!:;])\s+/)) assert.ok(part.split(/\s+/).length <= 15, `${key}: ${part}`);
});

test('Dutch is without officialese, and says who does what', () => {
  const stiff =
    /\b(indien|teneinde|middels|betreffende|derhalve|dient te|dienen te|gelieve|reeds|tevens|alsmede|conform|inzake|omtrent|ter zake|hierbij|aangaande|desgewenst|representatief|geretourneerd|verwerkt|geldig|validatie|formuliervelden?|submit|succesvol|helaas|gebruiker)\b/i;
  const passive = /\b(wordt|worden|werd|werden)\b/i;
  for (const [key, sentence] of dutch) {
    assert.doesNotMatch(sentence, stiff, key);
    assert.doesNotMatch(sentence, passive, key);
  }
});
