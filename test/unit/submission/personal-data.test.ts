import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {personalDataIn, type PersonalData} from '../../../src/submission/personal-data.ts';

const found = (text: string): string => personalDataIn(text).join(' ');

const cases: readonly (readonly [PersonalData, readonly string[]])[] = [
  ['email', ['jo@example.org', 'Mail me: jo.de-vries+poll@sub.example.nl.', '<jo@example.org>', 'JO@EXAMPLE.ORG', 'jo@voorbeeld.ĳs']],
  [
    'phone',
    [
      '0612345678',
      '06-12345678',
      '06 12 34 56 78',
      'bel +31 6 12345678!',
      '0031612345678',
      '+31(0)6 1234 5678',
      '010-1234567',
      '(020) 123 45 67',
      '0201234567',
    ],
  ],
  [
    'iban',
    [
      'NL91ABNA0417164300',
      'NL91 ABNA 0417 1643 00',
      'naar nl91abna0417164300 graag',
      'NL91 ABNA 0417 1643 00 is van mij',
      'BE68 5390 0754 7034',
      'DE89370400440532013000',
    ],
  ],
  ['bsn', ['123456782', 'bsn: 123456782.', '1234.56.782', '123 456 782', '12345672']],
];

for (const [kind, texts] of cases)
  test(`what looks like ${kind} is found in a sentence`, () => {
    for (const text of texts) assert.equal(found(`Mijn gegevens: ${text} dus.`), kind, text);
  });

test('what is no more than a number, a date, a price or an @ is left alone', () => {
  for (const text of [
    '',
    'Het is 31-12-2026 en 14:30 uur.',
    'Dat kost € 123.456.782,50 of 1.234.567,89.',
    '123456789',
    '000000000',
    'Artikel 12345678901234',
    'NL91ABNA0417164301',
    'NL91 ABNA 0417',
    'Zij twitterde @gemeente over @ en #stelling.',
    'postbus 1234, 3500 BN Utrecht',
    'tussen 2010 en 2020, of 20102020.',
    'kenmerk 0612345678901',
    '1 2 3 4 5 6 7 8 2',
  ])
    assert.equal(found(text), '', text);
});

test('several are all named, once each', () => {
  assert.equal(found('jo@example.org, jan@example.org, 0612345678 en 123456782'), 'email phone bsn');
});

test('every number that passes the elfproef is found, and one in eleven of the others is not mistaken for one', () => {
  const eleven = (digits: string) => [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index < 8 ? 9 - index : -1), 0) % 11;
  fc.assert(
    fc.property(fc.integer({min: 100_000_000, max: 999_999_999}), (number) => {
      assert.equal(found(`nummer ${number}`) === 'bsn', eleven(`${number}`) === 0);
    }),
  );
});
