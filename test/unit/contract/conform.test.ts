import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {pollSchema} from '../../../src/contract/poll.ts';
import {problemSchema} from '../../../src/contract/problem.ts';
import {reactionSchema} from '../../../src/contract/reaction.ts';
import {receiptSchema} from '../../../src/contract/receipt.ts';
import {resultsSchema} from '../../../src/contract/results.ts';
import {conform, type Schema, type SchemaProblem} from '../../../src/contract/schema.ts';
import {standingSchema} from '../../../src/contract/standing.ts';
import {anyJson, nearMissOf, overTheWire, valueBy} from './arbitrary.ts';

const schemas: Record<string, Schema> = {
  poll: pollSchema,
  problem: problemSchema,
  reaction: reactionSchema,
  receipt: receiptSchema,
  results: resultsSchema,
  standing: standingSchema,
};

// `format` says what a string means; it is no rule in 2020-12, and where one is meant the contract has a pattern.
const ajv = new Ajv2020({strict: true, strictRequired: true, strictTypes: true, validateFormats: false});

/** Deliberately unlike JSON Schema: `null` is what many a serialiser writes for what is absent. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(given.map(([key, inner]) => [key, withoutNulls(inner)]));
};

const problemsOf = (schema: Schema, value: unknown): SchemaProblem[] => {
  const problems: SchemaProblem[] = [];
  conform(schema, value, problems);
  return problems;
};

for (const [name, schema] of Object.entries(schemas))
  describe(`a ${name}`, () => {
    const valid = ajv.compile(schema);

    const agree = (value: unknown): void => assert.equal(problemsOf(schema, value).length === 0, valid(withoutNulls(value)), JSON.stringify(value));

    test('that conforms is read without a problem, as Ajv does', () => {
      fc.assert(
        fc.property(valueBy(schema).map(overTheWire), (value) => {
          assert.deepEqual(problemsOf(schema, value), []);
          assert.ok(valid(value), ajv.errorsText(valid.errors));
        }),
      );
    });

    test('that is nearly right is judged as Ajv judges it', () => {
      fc.assert(fc.property(nearMissOf(schema), agree), {numRuns: 500});
    });

    test('is told from any other JSON as Ajv tells it', () => {
      fc.assert(fc.property(anyJson, agree), {numRuns: 300});
    });

    test('has no problem left in what is kept of it', () => {
      fc.assert(
        fc.property(fc.oneof(nearMissOf(schema), anyJson), (value) => {
          const kept = conform(schema, value, []);
          if (kept === undefined) return;
          assert.ok(valid(kept), ajv.errorsText(valid.errors));
          assert.deepEqual(conform(schema, kept, []), kept);
        }),
      );
    });
  });

describe('where the reader of the contract differs from JSON Schema on purpose', () => {
  const valid = ajv.compile(receiptSchema);
  const receipt = {id: 'a', state: 'pending', withdrawToken: 't'};

  test('an optional value that is null counts as absent, a required one as missing', () => {
    assert.equal(valid({...receipt, standing: null}), false);
    assert.deepEqual(problemsOf(receiptSchema, {...receipt, standing: null}), []);
    assert.deepEqual(problemsOf(receiptSchema, {...receipt, id: null}), [{path: 'id', code: 'required'}]);
  });

  test('a whole number that JavaScript cannot count with is none', () => {
    assert.equal(ajv.compile(standingSchema)({n: 1e300, counts: {}}), true);
    assert.deepEqual(problemsOf(standingSchema, {n: 1e300, counts: {}}), [{path: 'n', code: 'wrong-type'}]);
  });

  test('a key that names the prototype is refused wherever the contract reads', () => {
    for (const [at, json] of [
      ['__proto__', '{"__proto__": {"n": 1}, "n": 1, "counts": {}}'],
      ['counts.__proto__', '{"n": 1, "counts": {"__proto__": {"agree": 1}}}'],
    ]) {
      const problems: SchemaProblem[] = [];
      const kept = conform<object>(standingSchema, JSON.parse(json!), problems);
      assert.deepEqual(problems, [{path: at, code: 'not-allowed'}]);
      assert.deepEqual(kept, {n: 1, counts: {}});
      assert.equal(Object.getPrototypeOf(kept), Object.prototype);
    }
    const reaction = JSON.parse('{"__proto__": "polluted", "id": 1}');
    assert.ok(problemsOf(reactionSchema, reaction).some(({path}) => path === '__proto__'));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
