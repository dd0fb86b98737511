import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importArticle} from '../../../../src/content/article/import-article.ts';
import {pollToHtml} from '../../../../src/content/article/poll-to-html.ts';
import type {Poll} from '../../../../src/contract/poll.ts';
import {stances} from '../../../../src/contract/stance.ts';
import {scriptInjections} from '../../../support/corpora/script-injection.ts';
import {articles} from './articles.ts';
import {contributionIn, readHtml, tagsIn, textOf} from './read-html.ts';

const poll: Poll = {
  statement: 'Het wordt beter',
  intro: 'Eerst dit.\nEn dan dat.',
  panel: [
    {experts: [{name: 'Els Bos', role: 'gids', organisation: 'Ons Dorp'}], stance: 'partly-agree', label: 'Deels eens', quote: ['Eén.', 'Twee.']},
    {experts: [{name: 'Ed Bos', role: 'kok'}, {name: 'Jo Vos'}], quote: ['Drie.']},
    {experts: [{name: 'Bo Kok'}, {name: 'Mo Vis', role: 'boer'}], quote: ['Vier.']},
  ],
  question: 'Wat vindt u?',
};

test('a poll becomes the HTML that an editor pastes', () => {
  assert.equal(
    pollToHtml(poll, {callToAction: 'Mail uw reactie naar redactie@voorbeeld.nl.'}),
    `  <h2>Het wordt beter</h2>
  <p>Eerst dit.</p>
  <p>En dan dat.</p>
  <figure data-stance="partly-agree" data-label="Deels eens">
    <blockquote>
      <p>Eén.</p>
      <p>Twee.</p>
    </blockquote>
    <figcaption><b>Els Bos</b>, gids, Ons Dorp</figcaption>
  </figure>
  <figure>
    <blockquote><p>Drie.</p></blockquote>
    <figcaption><b>Ed Bos</b>, kok, en <b>Jo Vos</b></figcaption>
  </figure>
  <figure>
    <blockquote><p>Vier.</p></blockquote>
    <figcaption><b>Bo Kok</b>, <b>Mo Vis</b>, boer</figcaption>
  </figure>
  <p>Wat vindt u?</p>
  <p>Mail uw reactie naar <a href="mailto:redactie@voorbeeld.nl">redactie@voorbeeld.nl</a>.</p>
`,
  );
});

test('a quote in another language says so', () => {
  const panel = [
    {experts: [{name: 'Al Fox'}], lang: 'en', quote: ['Yes.']},
    {experts: [{name: 'Bo Fox'}], lang: 'en-GB', quote: ['No.', '"Never".']},
  ];
  const html = pollToHtml({statement: 'X', panel}, {indent: ''});
  assert.match(html, /<blockquote lang="en"><p>Yes/);
  assert.match(html, /<blockquote lang="en-GB">\n<p>No/);
});

test('the level of the heading and the indentation are the editor’s', () => {
  assert.equal(pollToHtml({statement: 'X', panel: []}, {headingLevel: 4, indent: ''}), '<h4>X</h4>\n');
  assert.equal(pollToHtml({statement: 'X', panel: []}, {headingLevel: 9, indent: '\t'}), '\t<h6>X</h6>\n');
  assert.equal(pollToHtml({statement: '', panel: []}), '');
});

/** What HTML can carry: each organisation behind its role, and no more. */
const asHtmlHasIt = ({panel}: Poll) =>
  panel.map(({experts, ...rest}) => ({
    experts: experts.map(({name, role, organisation}) => {
      const whole = [role, organisation].filter(Boolean).join(', ');
      return {name, ...(whole && {role: whole})};
    }),
    ...rest,
  }));

const roundTrip = (given: Poll, callToAction?: string): void => {
  const root = readHtml(pollToHtml(given, callToAction === undefined ? {} : {callToAction}));
  const figures = tagsIn(root).filter(({name}) => name === 'figure');
  assert.deepEqual(figures.map(contributionIn), asHtmlHasIt(given));
  const others = tagsIn(root)
    .filter(({name}) => name !== 'figure')
    .map(textOf);
  const intro = given.intro?.split('\n') ?? [];
  assert.deepEqual(
    others,
    [given.statement, ...intro, given.question, callToAction].filter((text) => text),
  );
};

test('names, roles, stances, labels and quotes come back from the HTML', () => roundTrip(poll));

for (const {name, text} of articles)
  test(`they come back from the HTML of an article: ${name}`, () => {
    const {poll: imported, callToAction} = importArticle(text);
    roundTrip(imported, callToAction);
  });

test('nothing that somebody wrote becomes markup, in whatever field it stands', () => {
  assert.ok(scriptInjections.length > 20);
  for (const attack of scriptInjections) {
    const text = attack.replace(/\s+/g, ' ').trim();
    const expert = {name: text, role: `r${text}`, organisation: `o${text}`};
    const attacked = {
      statement: text,
      intro: text,
      panel: [{experts: [expert, expert], stance: stances[0], label: text, quote: [text, text]}],
      question: text,
    };
    const root = readHtml(pollToHtml(attacked, {callToAction: text}));
    const words = tagsIn(root)
      .filter(({name}) => name !== 'figure')
      .map(textOf);
    assert.deepEqual(words, Array<string>(4).fill(text));
    const [figure] = tagsIn(root).filter(({name}) => name === 'figure');
    assert.equal(figure!.attributes['data-label'], text);
    assert.deepEqual(tagsIn(tagsIn(figure!)[0]!).map(textOf), [text, text]);
  }
});
