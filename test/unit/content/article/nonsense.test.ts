import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {importArticle} from '../../../../src/content/article/import-article.ts';
import {pollToHtml} from '../../../../src/content/article/poll-to-html.ts';
import {remarkText} from '../../../../src/content/article/remark-text.ts';

const megabyte = 1_000_000;

for (const [what, text, code] of [
  ['nothing', '', 'no-text'],
  ['white space', ' \r\n\t\u00A0\u200B\n', 'no-text'],
  ['a megabyte of quotation marks that open', '“'.repeat(megabyte), 'no-text'],
  ['a megabyte of quotation marks that close', '”'.repeat(megabyte), 'no-text'],
  ['a megabyte of straight marks', '"'.repeat(megabyte), 'no-text'],
  ['a megabyte of apostrophes', "'".repeat(megabyte), 'no-text'],
  ['bytes', String.fromCharCode(...Array.from({length: 4000}, (_, index) => (index * 7919) % 256)), 'looks-like-code'],
  ['HTML', '<article><h1>Stelling</h1><p>Jan Jansen, bakker: “Eens.”</p></article>', 'looks-like-code'],
  ['JSON', '{"statement": "Het wordt beter", "panel": []}', 'looks-like-code'],
  ['one word', 'onzin', 'no-statement'],
  ['one word between marks', '“onzin', 'no-statement'],
  ['half a megabyte of lone surrogates', '\uD800\n'.repeat(megabyte / 4), 'no-text'],
  ['right-to-left marks', '\u200F\u202Eonzin\u202C', 'no-statement'],
  ['a list for the shop', 'melk\nbrood\n2 eieren', 'no-statement'],
] as const)
  test(`${what}: an explanation, and every word of it handed back`, () => {
    const {poll, remarks, unplaced} = importArticle(text);
    assert.ok(
      remarks.some((remark) => remark.code === code),
      remarks.map((remark) => remark.code).join(),
    );
    assert.match(remarkText(remarks[0]!), /^\p{Lu}.*[.?](?: \(.*\))?$/u);
    if (poll.panel.length === 0 && poll.statement === '')
      assert.equal(
        unplaced
          .map((part) => part.text)
          .join('')
          .replace(/\s/g, ''),
        text.replace(/\s|\u0085/g, ''),
      );
  });

test('whatever is pasted, nothing is thrown, and what comes of it can be pasted', () => {
  const pieces = fc.oneof(
    fc.string({unit: 'binary', maxLength: 9}),
    fc.constantFrom('“', '”', "'", '‘', '\n', ': ', 'Jan Jansen, bakker', 'Stelling:', 'eens', '\uD800', '\u200F', '<p>', '\0'),
  );
  fc.assert(
    fc.property(
      fc.array(pieces, {maxLength: 30}).map((parts) => parts.join('')),
      (text) => {
        const {poll, callToAction} = importArticle(text);
        pollToHtml(poll, callToAction === undefined ? {} : {callToAction});
      },
    ),
    {numRuns: 3000},
  );
});

test('every remark is a sentence or two that an editor can read', () => {
  const long = remarkText({code: 'stance-unclear', line: 3, text: 'woord '.repeat(50)});
  assert.ok(long.length < 180, long);
  assert.ok(!remarkText({code: 'unclosed-quote', text: 'a\nb'}).includes('\n'));
});
