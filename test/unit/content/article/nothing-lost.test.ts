import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {importArticle} from '../../../../src/content/article/import-article.ts';
import type {Contribution} from '../../../../src/contract/poll.ts';
import {articles, seedText} from './articles.ts';
import {writtenArticle} from './written-articles.ts';

const runs = Number(process.env['FAST_CHECK_RUNS'] ?? 1000);

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** What is between the marks once more: a label that is not in the quote any more goes before it, with its full stop. */
const rebuilt = ({label, quote}: Contribution, written: string): string => {
  const kept = withoutSpace(quote.join('\n'));
  const whole = withoutSpace(written);
  if (!label || kept.length === whole.length) return kept;
  const before = withoutSpace(label);
  return whole.startsWith(`${before}.`) ? `${before}.${kept}` : before + kept;
};

test('every character between quotation marks comes back, in its order, in the label and the quote', () => {
  fc.assert(
    fc.property(writtenArticle, ({quotes, text}) => {
      const {poll, unplaced} = importArticle(text);
      assert.equal(poll.panel.length, quotes.length);
      poll.panel.forEach((contribution, index) => {
        const written = quotes[index]!.paragraphs.join('\n');
        assert.equal(rebuilt(contribution, written), withoutSpace(written));
      });
      assert.deepEqual(unplaced, []);
    }),
    {numRuns: runs},
  );
});

test('paragraphs stay paragraphs, and the white space in them stays what it was', () => {
  fc.assert(
    fc.property(writtenArticle, ({quotes, text}) => {
      const {panel} = importArticle(text).poll;
      panel.forEach(({stance, quote}, index) => {
        const written = quotes[index]!.paragraphs.map((paragraph) => paragraph.trim());
        const kept = stance ? written.slice(-Math.max(0, quote.length - 1)) : written;
        if (stance && quote.length === 1) return;
        assert.deepEqual(quote.slice(-kept.length), kept);
      });
    }),
    {numRuns: runs / 4},
  );
});

/** Every word of the article is in the poll, in the call, or in what is handed back. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const all = [...articles.map(({name, text}) => [name, text] as const), ...(seedText ? [['the seed article', seedText] as const] : [])];

for (const [name, text] of all)
  test(`${name}: no word of it is dropped, but for those that say who speaks, and that a statement follows`, () => {
    const {poll, callToAction = '', unplaced} = importArticle(text);
    const kept = new Map<string, number>();
    for (const word of wordsOf(
      JSON.stringify([poll, callToAction, unplaced])
        .replace(/\\[nt]/g, ' ')
        .replaceAll('\u00AD', '')
        .replaceAll('\u200B', ''),
    ))
      kept.set(word.toLowerCase(), (kept.get(word.toLowerCase()) ?? 0) + 1);
    const grammar = /^(stelling|de|deze|het|een|van|week|maand|luidt|en|zegt|aldus|stelt|vertelt|bij|aan|voor|beiden|namens|o|\d)$/i;
    for (const word of wordsOf(text.replace(/[\u00AD\u200B\u2060]/g, ''))) {
      const count = kept.get(word.toLowerCase()) ?? 0;
      assert.ok(count > 0 || grammar.test(word), word);
      kept.set(word.toLowerCase(), count - 1);
    }
  });

test('whatever is pasted, no sentence of it disappears', () => {
  const pieces = fc.constantFrom(
    'Stelling: ',
    'De stelling',
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '„',
    '\n',
    '\n\n',
    '. ',
    ', ',
    ': ',
    ' – ',
    '? ',
    'Jan Jansen, bakker',
    'Jan Jansen',
    ' zegt ',
    ' en ',
    'Els Bos (wethouder)',
    'Eens. ',
    'ik ben het eens met de stelling',
    'Wat vindt u? ',
    'Laat uw reactie achter. ',
    'boom',
    'huis',
    'water',
    '(',
    ')',
    '> ',
    '• ',
    '1. ',
    'dr. ',
    'van de ',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, {maxLength: 40}).map((parts) => parts.join('')),
      (text) => {
        const {poll, callToAction = '', unplaced} = importArticle(text);
        const said = JSON.stringify([poll, callToAction, unplaced]);
        for (const word of ['boom', 'huis', 'water']) assert.ok(said.split(word).length >= text.split(word).length, word);
      },
    ),
    {numRuns: runs * 2},
  );
});
