import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ImportedArticle} from '../../../src/content/article/import-article.ts';
import {emptyDraft} from '../../../demo/builder/state/draft.ts';
import {pollIdOf, pollOf} from '../../../demo/builder/state/poll-of.ts';
import {reduce} from '../../../demo/builder/state/reduce.ts';
import {draftOf, entryOf} from './drafts.ts';

const keys = (draft: {readonly panel: readonly {readonly key: number}[]}) => draft.panel.map(({key}) => key);

test('an article fills the form: nothing of what was found is left out, and nothing of what was chosen', () => {
  const imported: ImportedArticle = {
    poll: {
      statement: 'S',
      intro: 'I',
      panel: [{experts: [{name: 'A', role: 'r', organisation: 'o'}, {name: 'B'}], stance: 'agree', label: 'Ja', quote: ['een', 'twee']}],
      question: 'Q',
    },
    callToAction: 'C',
    unplaced: [{line: 3, text: 'over'}],
    remarks: [{code: 'no-statement', line: 1}],
  };
  const draft = reduce(draftOf({endpoint: '/x', scale: '3'}), {type: 'import', article: 'tekst', imported});
  const {settings, ...rest} = draft;
  assert.deepEqual([settings.endpoint, settings.scale], ['/x', '3']);
  assert.deepEqual(rest, {
    article: 'tekst',
    statement: 'S',
    intro: 'I',
    question: 'Q',
    call: 'C',
    panel: [
      {
        key: 1,
        people: [
          {name: 'A', role: 'r', organisation: 'o'},
          {name: 'B', role: '', organisation: ''},
        ],
        stance: 'agree',
        label: 'Ja',
        quote: 'een\n\ntwee',
      },
    ],
    leftovers: [{line: 3, text: 'over'}],
    remarks: [{code: 'no-statement', line: 1}],
  });
  const {panel, statement, intro, question} = pollOf(draft);
  assert.deepEqual({panel, statement, intro, question}, imported.poll);
});

test('contributions move to any place, and no further', () => {
  const draft = draftOf({}, {panel: [1, 2, 3].map((key) => entryOf(key))});
  const moved = (key: number, to: number) => keys(reduce(draft, {type: 'move-entry', key, to}));
  assert.deepEqual(moved(1, 1), [2, 1, 3]);
  assert.deepEqual(moved(1, 2), [2, 3, 1]);
  assert.deepEqual(moved(3, 0), [3, 1, 2]);
  assert.deepEqual(moved(3, 99), [1, 2, 3]);
  assert.deepEqual(moved(2, -5), [2, 1, 3]);
  assert.deepEqual(moved(9, 0), [1, 2, 3]);
});

test('a new contribution has a key of its own, also after others went', () => {
  let draft = reduce(draftOf(), {type: 'remove-entry', key: 1});
  draft = reduce(draft, {type: 'add-entry'});
  assert.deepEqual(keys(draft), [2, 3]);
});

test('what had no place goes behind what is there', () => {
  const draft = draftOf(
    {},
    {
      leftovers: [
        {line: 1, text: 'Eerst.'},
        {line: 4, text: 'Dan.'},
      ],
    },
  );
  const intro = reduce(reduce(draft, {type: 'place', index: 1, place: 'intro'}), {type: 'place', index: 0, place: 'intro'});
  assert.deepEqual([intro.intro, intro.leftovers], ['Dan.\nEerst.', []]);
  const quote = reduce(draft, {type: 'place', index: 0, place: 'quote:2'});
  assert.equal(quote.panel[1]!.quote, 'Woorden van 2.\n\nEerst.');
  const added = reduce(draft, {type: 'place', index: 0, place: 'new'});
  assert.deepEqual([added.panel.at(-1)!.quote, added.panel.length], ['Eerst.', 3]);
  assert.deepEqual(reduce(draft, {type: 'place', index: 0, place: 'nowhere'}).leftovers, [{line: 4, text: 'Dan.'}]);
});

test('people come and go, and a stance stays what it was', () => {
  let draft = reduce(draftOf(), {type: 'add-person', key: 1});
  draft = reduce(draft, {type: 'person', key: 1, index: 1, change: {name: 'Tweede'}});
  draft = reduce(draft, {type: 'remove-person', key: 1, index: 0});
  assert.deepEqual(draft.panel[0]!.people, [{name: 'Tweede', role: '', organisation: ''}]);
  assert.equal(draft.panel[0]!.stance, 'partly-agree');
});

test('what is not finished is in no poll, and an empty draft is a poll without anything', () => {
  const draft = draftOf({}, {panel: [entryOf(1, {quote: ' \n '}), entryOf(2, {people: [{name: ' ', role: 'x', organisation: ''}]}), entryOf(3)]});
  assert.deepEqual(pollOf(draft).panel, [{experts: [{name: 'Naam 3', role: 'functie'}], quote: ['Woorden van 3.']}]);
  assert.deepEqual(pollOf(emptyDraft), {lang: 'nl', statement: '', panel: []});
});

test('a poll’s id is what was chosen, what our own address has, or what the statement gives', () => {
  assert.equal(pollIdOf(draftOf({pollId: 'Mijn Poll!'})), 'mijn-poll');
  assert.equal(pollIdOf(draftOf()), 'groene-straat');
  assert.equal(pollIdOf(draftOf({service: 'generic'})), 'een-groene-straat-is-meer-waard');
  assert.equal(pollIdOf(draftOf({endpoint: 'https://x.nl/anders'})), 'een-groene-straat-is-meer-waard');
});
