import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {importArticle} from '../../../../src/content/article/import-article.ts';
import {pollSchema} from '../../../../src/contract/poll.ts';
import {conform, type SchemaProblem} from '../../../../src/contract/schema.ts';
import {articles, seedText} from './articles.ts';

const read = (text: string) => {
  const {poll, callToAction, unplaced, remarks} = importArticle(text);
  return {
    poll,
    ...(callToAction && {callToAction}),
    unplaced: unplaced.map(({line, text: left}) => `${line}: ${left}`),
    remarks: remarks.map(({code, line}) => (line ? `${code} ${line}` : code)),
  };
};

describe('an article becomes a poll', () => {
  for (const {name, text, expected} of articles)
    test(name.replaceAll('-', ' '), () => {
      const found = read(text);
      assert.deepEqual(found, expected);
      const problems: SchemaProblem[] = [];
      assert.deepEqual(conform(pollSchema, found.poll, problems), found.poll);
      assert.deepEqual(problems, []);
    });

  test('there are more than a dozen, and all but the one with a story in between come over whole', () => {
    assert.ok(articles.length > 12);
    const incomplete = articles.filter(({expected}) => expected.unplaced.length > 0).map(({name}) => name);
    assert.deepEqual(incomplete, ['met-verhaal-ertussen', 'twee-stellingen']);
  });

  for (const {name, text, expected} of articles)
    test(`${name}: the same with Windows line ends, a byte order mark and blank lines around it`, () => {
      if (name === 'uit-word') return;
      const {poll, unplaced} = read(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`);
      assert.deepEqual({poll, unplaced}, {poll: expected.poll, unplaced: expected.unplaced});
    });
});

describe('the article that it began with', {skip: seedText === undefined && 'the seed article is not here'}, () => {
  const {poll, callToAction, unplaced, remarks} = importArticle(seedText ?? '');

  test('has its statement, without the marks around it', () => {
    assert.match(poll.statement, /^Datagedreven werken .* persoonlijker$/);
    assert.equal(poll.intro, undefined);
  });

  test('has six contributions by seven people, who share lines', () => {
    assert.deepEqual(
      poll.panel.map(({experts}) => experts),
      [
        [{name: 'Michiel Deerenberg', role: 'projectmanager Wmo voorspelmodel'}],
        [{name: 'Gaby Willemse', role: 'Senior beleidsadviseur Jeugd'}],
        [{name: 'Theijs van Welij', role: 'Senior adviseur', organisation: 'Factum Advies'}],
        [{name: 'Tom Pots', role: 'programmamanager Datagestuurd Werken'}],
        [{name: 'Caroline Raat', role: 'expert integriteits- en privacyvraagstukken'}],
        [
          {name: 'Roxanne Robijns', role: 'data adviseur'},
          {name: 'Kim Visser – Hooimeijer', role: 'strateeg sociaal domein'},
        ],
      ],
    );
  });

  test('has the two stances that are stated in so many words, the one in a last sentence, and three that are not there', () => {
    assert.deepEqual(
      poll.panel.map(({stance, label}) => [stance, label]),
      [
        [undefined, undefined],
        ['partly-agree', 'Gedeeltelijk eens'],
        [undefined, undefined],
        ['agree', undefined],
        [undefined, undefined],
        ['partly-disagree', 'Voornamelijk oneens'],
      ],
    );
    assert.deepEqual(
      remarks.map(({code}) => code),
      Array<string>(3).fill('stance-not-stated'),
    );
  });

  test('has its question and its call, and nothing is left', () => {
    assert.match(poll.question ?? '', /^Wat vindt u\? .* Waarom\?$/);
    assert.match(callToAction ?? '', /^Laat hier .* achter\.$/);
    assert.deepEqual(unplaced, []);
  });

  test('has every word of every quote', () => {
    const quoted = [...(seedText ?? '').matchAll(/“([^”]*)”/g)].map(([, words]) => words!);
    const kept = poll.panel.map(({label, quote}) => (label ? `${label}. ` : '') + quote.join('\n'));
    assert.deepEqual(kept, quoted);
  });
});
