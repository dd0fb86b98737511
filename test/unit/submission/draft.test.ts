import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {reactionSchema, uuidPattern} from '../../../src/contract/reaction.ts';
import {conform, type SchemaProblem} from '../../../src/contract/schema.ts';
import {draftOf, emptyDraft, reactionOf, type Draft} from '../../../src/submission/draft.ts';
import type {Stance} from '../../../src/contract/stance.ts';

const draft: Draft & {stance: Stance} = {...emptyDraft(), stance: 'disagree'};

test('a reader who gives only a stance sends no name and no e-mail address', () => {
  const {id, sentAt, ...rest} = reactionOf(draft, 'nl', 'Ja');
  assert.deepEqual(rest, {stance: 'disagree', reason: '', mayPublish: false, lang: 'nl'});
  for (const blank of ['', ' ', '\n\t', '\0', ' \0 ']) {
    const keys = Object.keys(reactionOf({...draft, name: blank, email: blank}, 'nl', 'Ja'));
    assert.ok(!keys.includes('name') && !keys.includes('email'), JSON.stringify(blank));
  }
});

test('all that the reader filled in is sent, without the spaces around it', () => {
  const filled = {...draft, reason: ' Twee\n\nalinea’s. \n', name: '\tJan  Jansen ', email: ' a@b.nl ', mayPublish: true};
  const {reason, name, email, mayPublish} = reactionOf(filled, 'nl', 'Ja');
  assert.deepEqual(
    {reason, name, email, mayPublish},
    {
      reason: 'Twee\n\nalinea’s.',
      name: 'Jan  Jansen',
      email: 'a@b.nl',
      mayPublish: true,
    },
  );
});

test('what can be pasted but not be stored is mended, and the rest of the text stays', () => {
  assert.equal(reactionOf({...draft, reason: 'voor\0na'}, 'nl', 'Ja').reason, 'voorna');
  assert.equal(reactionOf({...draft, reason: 'voor\ud800na'}, 'nl', 'Ja').reason, 'voor\ufffdna');
  assert.equal(reactionOf({...draft, reason: '\ud83d\0\udc4d'}, 'nl', 'Ja').reason, '\ufffd\ufffd');
  assert.equal(reactionOf({...draft, reason: '👍🏽 = 5 > 3 & <b>'}, 'nl', 'Ja').reason, '👍🏽 = 5 > 3 & <b>');
});

test('whatever was typed or pasted goes over the wire as it is kept', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\0', '👍'),
    ),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const reaction = reactionOf({...draft, reason: text, name: text, email: text}, 'nl', 'Ja');
      for (const sent of [reaction.reason, reaction.name ?? '', reaction.email ?? '']) {
        assert.ok(sent.isWellFormed() && !sent.includes('\0'));
        assert.equal(sent, sent.trim());
      }
      assert.equal(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(reaction))), JSON.stringify(reaction));
    }),
  );
});

test('every reaction has a random UUID of its own', () => {
  const ids = Array.from({length: 10_000}, () => reactionOf(draft, 'nl', 'Ja').id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.match(id, new RegExp(uuidPattern, 'u'));
    assert.match(id, /^.{14}4.{4}[89ab]/);
  }
});

test('a reaction says when it was sent, in a form that the contract takes', (t) => {
  t.mock.timers.enable({apis: ['Date'], now: Date.UTC(2035, 11, 31, 23, 59, 59, 9)});
  const reaction = reactionOf(draft, 'nl-BE', 'Ja');
  assert.equal(reaction.sentAt, '2035-12-31T23:59:59.009Z');
  const problems: SchemaProblem[] = [];
  conform(reactionSchema, reaction, problems);
  assert.deepEqual(problems, []);
});

test('making a reaction leaves the draft as it was', () => {
  const typed = Object.freeze({...draft, reason: ' x ', name: ' y '});
  reactionOf(typed, 'nl', 'Ja');
  assert.deepEqual(typed, {...draft, reason: ' x ', name: ' y '});
});

test('a reaction that an earlier visit left shows again as it was filled in', () => {
  const filled = {stance: 'agree', reason: 'R', name: 'N', email: 'a@b', mayPublish: true} as const;
  assert.deepEqual(draftOf(reactionOf(filled, 'nl', 'Ja')), filled);
  assert.deepEqual(draftOf(reactionOf(draft, 'nl', 'Ja')), draft);
});

test('two forms on a page do not share what is typed in them', () => {
  const one = emptyDraft();
  one.reason = 'x';
  assert.equal(emptyDraft().reason, '');
});

test('what the reader agreed to is sent word for word, and only by who agreed', () => {
  assert.equal(reactionOf({...draft, mayPublish: true}, 'nl', 'Mijn reactie mag op de site.').permission, 'Mijn reactie mag op de site.');
  assert.ok(!('permission' in reactionOf(draft, 'nl', 'Mijn reactie mag op de site.')));
});
