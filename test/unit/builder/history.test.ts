import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Action} from '../../../demo/builder/state/actions.ts';
import {emptyDraft} from '../../../demo/builder/state/draft.ts';
import {edit, redo, settle, startOf, undo} from '../../../demo/builder/state/history.ts';
import {createStore} from '../../../demo/builder/state/store.ts';
import {draftOf} from './drafts.ts';

const typed = (value: string): Action => ({type: 'text', field: 'statement', value});

test('letters typed one after the other are undone in one go; after leaving the field a new step begins', () => {
  let history = startOf(emptyDraft);
  for (const value of ['E', 'Ee', 'Een']) history = edit(history, typed(value));
  history = edit(settle(history), typed('Eens'));
  assert.equal(undo(history).draft.statement, 'Een');
  assert.equal(undo(undo(history)).draft.statement, '');
  const first = undo(undo(history));
  assert.equal(undo(first), first, 'there is nothing before it');
  assert.equal(redo(redo(undo(undo(history)))).draft.statement, 'Eens');
});

test('another field, and back, are steps of their own', () => {
  let history = startOf(emptyDraft);
  history = edit(history, typed('a'));
  history = edit(history, {type: 'text', field: 'question', value: 'b'});
  history = edit(history, typed('c'));
  assert.deepEqual(
    history.past.map(({statement, question}) => [statement, question]),
    [
      ['', ''],
      ['a', ''],
      ['a', 'b'],
    ],
  );
});

test('an edit that changes nothing is no step', () => {
  const history = startOf(draftOf());
  assert.equal(edit(history, {type: 'move-entry', key: 1, to: 0}), history);
  assert.equal(edit(history, {type: 'place', index: 9, place: 'intro'}), history);
});

test('a new edit after undo leaves no way forward', () => {
  const history = edit(undo(edit(startOf(emptyDraft), typed('a'))), typed('b'));
  assert.equal(redo(history), history);
});

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({type: fc.constant('text' as const), field: fc.constantFrom('statement', 'intro', 'call'), value: fc.string()}),
  fc.record({type: fc.constant('move-entry' as const), key: fc.integer({min: 0, max: 4}), to: fc.integer({min: -2, max: 6})}),
  fc.record({type: fc.constant('remove-entry' as const), key: fc.integer({min: 0, max: 4})}),
  fc.constant<Action>({type: 'add-entry'}),
  fc.record({type: fc.constant('place' as const), index: fc.integer({min: 0, max: 2}), place: fc.constantFrom('intro', 'new', 'nowhere', 'quote:1')}),
);

test('whatever was done, undoing all of it brings back the first draft, and redoing all of it the last', () => {
  const first = draftOf(
    {},
    {
      leftovers: [
        {line: 1, text: 'x'},
        {line: 2, text: 'y'},
      ],
    },
  );
  fc.assert(
    fc.property(fc.array(anyAction, {maxLength: 40}), (actions) => {
      let history = startOf(first);
      for (const action of actions) history = edit(history, action);
      const last = history.draft;
      while (history.past.length) history = undo(history);
      assert.equal(history.draft, first);
      while (history.future.length) history = redo(history);
      assert.equal(history.draft, last);
    }),
  );
});

test('the store tells who listens of a change, and of nothing else', () => {
  const store = createStore(emptyDraft);
  let told = 0;
  store.subscribe(() => (told += 1));
  store.settle();
  store.undo();
  assert.equal(told, 0);
  store.edit(typed('a'));
  assert.deepEqual([told, store.canUndo, store.canRedo], [1, true, false]);
  store.undo();
  assert.deepEqual([told, store.canUndo, store.canRedo, store.draft], [2, false, true, emptyDraft]);
  store.open(draftOf());
  assert.deepEqual([store.canUndo, store.canRedo], [false, false]);
});
