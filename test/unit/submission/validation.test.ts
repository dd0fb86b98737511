import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {limits} from '../../../src/contract/limits.ts';
import {reactionSchema} from '../../../src/contract/reaction.ts';
import {conform, type SchemaProblem} from '../../../src/contract/schema.ts';
import {stances} from '../../../src/contract/stance.ts';
import {draftOf, emptyDraft, reactionOf, type Draft} from '../../../src/submission/draft.ts';
import {validate, type Ask, type Asked} from '../../../src/submission/validation.ts';

const asked = (ask: Ask): Asked => ({reason: ask, name: ask, email: ask});
const complete: Draft & {stance: 'agree'} = {...emptyDraft(), stance: 'agree'};
const codes = (draft: Partial<Draft>, ask: Ask): string[] => validate({...complete, ...draft}, asked(ask)).map(({field, code}) => `${field} ${code}`);

test('one stance is enough where the rest is optional', () => {
  assert.deepEqual(codes({}, 'optional'), []);
});

test('an untouched form lists what is missing in the order of the form', () => {
  const errors = validate(emptyDraft(), asked('required'));
  assert.deepEqual(
    errors.map(({field}) => field),
    ['stance', 'reason', 'name', 'email'],
  );
  assert.ok(errors.every(({code}) => code === 'required'));
});

test('spaces and blank lines are not an answer', () => {
  assert.deepEqual(codes({reason: ' \n\t\u00a0', name: '  ', email: ' '}, 'required'), ['reason required', 'name required', 'email required']);
});

test('a field that is not asked is not held against the reader', () => {
  assert.deepEqual(codes({reason: 'x'.repeat(9_999), name: 'x'.repeat(999), email: 'nonsense'}, 'no'), []);
});

for (const field of ['reason', 'name'] as const)
  test(`${field} is counted in characters, an emoji as one, spaces around it not at all`, () => {
    assert.deepEqual(codes({[field]: ` ${'👍'.repeat(limits[field])} \n`}, 'optional'), []);
    assert.deepEqual(codes({[field]: '👍'.repeat(limits[field] + 1)}, 'optional'), [`${field} too-long`]);
  });

describe('an e-mail address', () => {
  for (const email of ['a@b', 'naam@voorbeeld.nl', ' naam@voorbeeld.nl ', 'o’neill+x@sub.例え.jp', `a@${'b'.repeat(252)}`])
    test(`${email.slice(0, 30)} will do`, () => assert.deepEqual(codes({email}, 'optional'), []));
  for (const email of ['a', '@', 'a@', '@b', 'a b@c', 'a@b@c', 'naam@voorbeeld.nl, x@y.nl', '<a@b> x'])
    test(`${email} will not`, () => assert.deepEqual(codes({email}, 'optional'), ['email malformed']));
  test('of 255 characters is too long', () => {
    assert.deepEqual(codes({email: `a@${'b'.repeat(253)}`}, 'optional'), ['email too-long']);
  });
});

const letters = fc.oneof(fc.string({unit: 'binary', maxLength: 8}), fc.constantFrom('', ' ', 'a@b', 'Jan'));
const anyDraft = fc.record({
  stance: fc.constantFrom(...stances),
  reason: letters,
  name: letters,
  email: letters,
  mayPublish: fc.boolean(),
});
const anyAsked = fc.constantFrom<Ask>('optional', 'required').map(asked);

test('what passes here is not sent back by an endpoint that goes by the contract', () => {
  // Characters that cannot be seen are left out of this test; the one below is about them.
  const visible = (text: string) => text.replaceAll('\0', '');
  fc.assert(
    fc.property(anyDraft, anyAsked, ({name, email, reason, ...rest}, ask) => {
      const draft = {...rest, name: visible(name), email: visible(email), reason: visible(reason)};
      fc.pre(validate(draft, ask).length === 0);
      const problems: SchemaProblem[] = [];
      conform(reactionSchema, reactionOf(draft, 'nl', 'Ja'), problems);
      assert.deepEqual(problems, []);
    }),
  );
});

test('what was pasted is judged as it will be sent, without the characters that cannot be', () => {
  assert.deepEqual(codes({reason: '\0', name: ' \0 ', email: '\0'}, 'required'), ['reason required', 'name required', 'email required']);
  assert.deepEqual(codes({email: 'a@\0'}, 'optional'), ['email malformed']);
  fc.assert(
    fc.property(anyDraft, anyAsked, (draft, ask) => {
      fc.pre(validate(draft, ask).length === 0);
      assert.deepEqual(validate(draftOf(reactionOf(draft, 'nl', 'Ja')), ask), []);
    }),
  );
});
