import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {pollIdPattern, slug} from '../../../src/contract/poll-id.ts';
import {publicId} from '../../../src/contract/public-id.ts';

const pattern = new RegExp(pollIdPattern, 'u');

describe('the id of a poll that has none', () => {
  for (const [text, id] of [
    ['Datagedreven werken', 'datagedreven-werken'],
    ['Één café, géén ruïne?', 'een-cafe-geen-ruine'],
    ['  “Gepersonaliseerder, maar niet persoonlijker”  ', 'gepersonaliseerder-maar-niet-persoonlijker'],
    ['--- a --- b ---', 'a-b'],
    ['2030: 100% circulair', '2030-100-circulair'],
    ['\u0000regel\r\neen\u2028twee', 'regel-een-twee'],
    ['voor 👩‍👧 en na', 'voor-en-na'],
    ['../../etc/passwd', 'etc-passwd'],
  ] as const)
    test(`is ${id} for ${JSON.stringify(text)}`, () => assert.equal(slug(text), id));

  test('is empty where the statement has no letter or digit that an id can hold', () => {
    for (const text of ['', '   ', '?!…', '🤷', '声明', '\ud800']) assert.equal(slug(text), '');
  });

  test('is one that the endpoint takes, whatever the statement, or empty', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme', maxLength: 200}), fc.lorem()), (text) => {
        const id = slug(text);
        if (id) assert.match(id, pattern);
        assert.equal(slug(id), id);
      }),
    );
  });

  test('ends at 80 characters, and not on a hyphen', () => {
    assert.equal(slug('a'.repeat(5_000)), 'a'.repeat(80));
    assert.equal(slug(`${'a'.repeat(79)} bc`), 'a'.repeat(79));
    assert.match(slug('woord '.repeat(100)), pattern);
  });

  test('is the same for one statement however its accents are composed', () => {
    const text = 'Één coördinatiepunt is te weinig';
    assert.equal(slug(text.normalize('NFC')), slug(text.normalize('NFD')));
  });
});

test('the endpoint takes no id that could be a path, a header or a trick', () => {
  for (const id of ['', '-a', 'a-', 'A', 'a b', 'a/b', '..', 'a\n', 'é', 'a'.repeat(81), '__proto__']) assert.doesNotMatch(id, pattern);
  for (const id of ['a', '7', 'a-b', 'a--b', 'a'.repeat(80)]) assert.match(id, pattern);
});

describe('the id under which other readers see a reaction', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

  test('is the first half of the SHA-256 of its own, in hexadecimals', async () => {
    assert.equal(await publicId(id), createHash('sha256').update(id).digest('hex').slice(0, 32));
  });

  test('is always 32 digits, and never tells the id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), async (own) => {
        const seen = await publicId(own);
        assert.match(seen, /^[0-9a-f]{32}$/);
        assert.notEqual(seen, own.replaceAll('-', ''));
        assert.equal(await publicId(own), seen);
      }),
    );
  });
});
