import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {test} from 'node:test';
import fc from 'fast-check';
import {reactionSchema} from '../../src/contract/reaction.ts';
import {conform, type SchemaProblem} from '../../src/contract/schema.ts';
import {parseJson} from '../../src/endpoint/body/parse-json.ts';
import {createCheck} from '../../src/endpoint/conforms.ts';
import {signer} from '../../src/endpoint/hashes.ts';
import {Refusal} from '../../src/endpoint/refusal.ts';
import {reactionOf} from '../support/endpoint.ts';

const conforms = createCheck(reactionSchema);

/** What may stand in a field: what is right for some of them, and what is for none. */
const value = fc.oneof(
  fc.constantFrom<unknown>('agree', 'nl', 'a@b', '', true, false, null, undefined, 3, '2026-11-22T12:00:00.000Z', [], {}),
  fc.constantFrom(0, 1, 119, 120, 121, 999, 1000, 1001, 2001, 4000, 4001).map((length) => '\u{1f600}'.repeat(length)),
  fc.constantFrom(0, 1, 120, 121, 254, 255, 1000, 1001, 4000, 4001).map((length) => 'é'.repeat(length)),
  fc.string({unit: 'binary'}),
);
const names = [...Object.keys(reactionSchema.properties), 'elapsed', '__proto__', 'toString'];

test('what is known to be right at a glance is what the contract takes, whole', () => {
  let [yes, no] = [0, 0];
  const changes = fc.array(fc.tuple(fc.constantFrom(...names), value), {maxLength: 2});
  fc.assert(
    fc.property(changes, fc.option(fc.constantFrom(...names)), (changed, removed) => {
      const given: Record<string, unknown> = {...reactionOf()};
      for (const [name, changedValue] of changed) Object.defineProperty(given, name, {value: changedValue, enumerable: true, configurable: true});
      if (removed !== null) delete given[removed];
      const problems: SchemaProblem[] = [];
      const kept = conform(reactionSchema, given, problems);
      if (!conforms(given)) return void (no += 1);
      yes += 1;
      assert.deepEqual(problems, []);
      assert.deepEqual(kept, given);
    }),
    {numRuns: 2000},
  );
  assert.ok(yes > 100 && no > 100, `${yes} at a glance, ${no} not`);
  assert.ok(conforms(reactionOf()) && conforms(reactionOf({name: 'A', email: 'a@b', extra: ''})), 'what the element sends is');
  for (const other of [null, [], 'text', 3, undefined]) assert.equal(conforms(other), false);
});

test('a body that is written as plainly as the element does is read no less strictly', () => {
  const text = JSON.stringify(reactionOf({reason: 'Regel één\n"Regel twee" \u{1f600} \\u'}));
  assert.deepEqual(parseJson(text), JSON.parse(text));
  const bad = [
    '{"a":"\\ud800"}',
    '{"a":"\\u0000"}',
    '{"a":1,"a":1}',
    '{"a":"x","b":"y","a":"x"}',
    '{"constructor":"x"}',
    '{"a":{"b":1,"b":2}}',
    '{"a":[{"__proto__":1}]}',
    '{"a":1',
  ];
  for (const body of bad) assert.throws(() => parseJson(body), Refusal, body);
  for (const body of ['{ "a": 1 }', '{"b":1,"1":2}', '{"a":"\\u00e9"}', '"text"', '[1,{"a":null}]', '3'])
    assert.deepEqual(parseJson(body), JSON.parse(body), body);
});

test('a signature is HMAC-SHA-256, of whatever key and text', () => {
  const key = fc.oneof(fc.string({unit: 'binary', maxLength: 100}), fc.constantFrom('', 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(65)));
  fc.assert(
    fc.property(key, fc.string({unit: 'binary'}), (secret, text) => {
      const expected = createHmac('sha256', Buffer.from(new TextEncoder().encode(secret)))
        .update(new TextEncoder().encode(text))
        .digest('hex');
      const sign = signer(secret);
      assert.equal(sign(text), expected);
      assert.equal(sign(text), expected, 'the second time too');
    }),
  );
});
