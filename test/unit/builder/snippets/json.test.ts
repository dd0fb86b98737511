import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jsonSnippet} from '../../../../demo/builder/snippets/json.ts';
import {contentFromText} from '../../../../src/content/json.ts';
import {corpora} from '../../../support/corpora/corpora.ts';
import {entryOf, madeOf} from '../drafts.ts';

test('the poll as the element and the endpoint read it, with nothing wrong', () => {
  const made = madeOf({closes: '2026-12-31T17:00'});
  const {
    blocks: [block],
    notes,
  } = jsonSnippet(made);
  assert.deepEqual(contentFromText(block!.code), {poll: made.poll, panel: made.poll.panel, slots: {}, problems: []});
  assert.equal(block!.file, 'groene-straat.json');
  assert.deepEqual(notes, []);
});

test('what it has no place for is said', () => {
  assert.match(jsonSnippet(madeOf({}, {call: 'Reageer!'})).notes[0]!, /oproep/);
});

test('whatever editors paste is text in it', () => {
  for (const strings of Object.values(corpora)) {
    const made = madeOf({}, {panel: strings.map((text, index) => entryOf(index + 1, {quote: text, label: text}))});
    assert.deepEqual(contentFromText(jsonSnippet(made).blocks[0]!.code).poll, made.poll);
  }
});
