import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {backoff} from '../../../src/submission/backoff.ts';

const fiveMinutes = 5 * 60_000;
const unit = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true});
const attempt = fc.oneof(fc.nat(12), fc.nat());

test('the first attempts come soon, the later ones ever less often, up to five minutes apart', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => backoff(attempt, 0, () => 1));
  assert.deepEqual(longest, [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, fiveMinutes, fiveMinutes]);
});

test('what an earlier visit left is tried again within two seconds', () => {
  assert.equal(backoff(0, undefined, () => 1), 2_000);
});

test('readers who were cut off together do not come back together', () => {
  fc.assert(
    fc.property(attempt, unit, (attempt, random) => {
      const wait = backoff(attempt, undefined, () => random);
      assert.ok(wait >= 0 && wait <= fiveMinutes);
      assert.equal(wait, random * backoff(attempt, 0, () => 1));
    }),
  );
  assert.ok(new Set(Array.from({length: 100}, () => backoff(3))).size > 90);
});

test('no attempt comes before the endpoint asked for it, nor exactly when all the others do', () => {
  fc.assert(
    fc.property(attempt, fc.integer({min: 0, max: 300}), unit, (attempt, retryAfter, random) => {
      const wait = backoff(attempt, retryAfter, () => random);
      assert.ok(wait >= retryAfter * 1000);
      assert.equal(wait, retryAfter * 1000 + backoff(attempt, 0, () => random));
    }),
  );
});

test('an endpoint that asks for a year is tried again within ten minutes', () => {
  for (const retryAfter of [301, 31_536_000, Number.MAX_VALUE, Infinity]) {
    assert.equal(backoff(1, retryAfter, () => 0), fiveMinutes);
    assert.ok(backoff(99, retryAfter, () => 1) <= 2 * fiveMinutes);
  }
});

test('the number of attempts may grow without end', () => {
  for (const attempt of [10, 1_100, Number.MAX_SAFE_INTEGER]) assert.equal(backoff(attempt, 0, () => 1), fiveMinutes);
});
