import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createBlocklist} from '../../src/endpoint/blocklist.ts';

const isBlocked = createBlocklist(['lul', 'vieze rat', "foto's", 'Straße', 'дурак', '🖕', 'C3PO']);

for (const text of [
  'lul',
  'Wat een LUL.',
  'Wat een lül!',
  'l\u00ADul',
  'l\u200Bul',
  'lul\u0301',
  '(lul)',
  'een\nlul\ndus',
  'VIEZE  RAT',
  'vieze-rat',
  "Kijk die foto's eens",
  'STRASSE',
  'straße',
  'Дурак!',
  'nou 🖕🏽 jij',
  'een c3po',
  'ｌｕｌ',
]) {
  test(`held: ${JSON.stringify(text)}`, () => assert.equal(isBlocked(text), true));
}

for (const text of ['', 'lullen', 'flul', 'rat vieze', 'vieze oude rat', 'vieze', 'foto', 'l u l', 'l.u.l', '👍', 'c3 po']) {
  test(`not held: ${JSON.stringify(text)}`, () => assert.equal(isBlocked(text), false));
}

test('an empty list holds nothing', () => assert.equal(createBlocklist([])('lul'), false));

test('an entry in which there is nothing to look for is refused', () => {
  for (const entry of ['', '  ', '***', '\u0301']) assert.throws(() => createBlocklist([entry]), /there is no word/);
});

test('a word is found between whatever else is written', () => {
  fc.assert(fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (before, after) => isBlocked(`${before} lul ${after}`)));
});

test('no text whatever brings it down', () => {
  fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 500}), (text) => typeof isBlocked(text) === 'boolean'));
});

test('the longest text against a long list looks at each word a few times, not at each entry', () => {
  const entries = Array.from({length: 20_000}, (_, index) =>
    `woord${index} twee${index} drie${index}`
      .split(' ')
      .slice(0, 1 + (index % 3))
      .join(' '),
  );
  const list = createBlocklist(entries);
  assert.equal(list(`${'a '.repeat(2000)}woord19999`), false);
  assert.equal(list(`${'a '.repeat(2000)}woord19998`), true);
});
