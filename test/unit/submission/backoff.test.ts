import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {backoff} from '../../../src/submission/backoff.ts';

const fiveMinutes = 5 * 60_000;
const hour = 60 * 60_000;
const unit = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true});
const attempt = fc.oneof(fc.nat(12), fc.nat());

test('the first attempts come soon, the later ones ever less often, up to five minutes apart', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => backoff(attempt, 0, () => 1));
  assert.deepEqual(longest, [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, fiveMinutes, fiveMinutes]);
});

test('what an earlier visit left is tried again within two seconds', () => {
  assert.equal(
    backoff(0, undefined, () => 1),
    2_000,
  );
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
    fc.property(attempt, fc.integer({min: 0, max: hour}), unit, (attempt, notBefore, random) => {
      const wait = backoff(attempt, notBefore, () => random);
      assert.ok(wait >= notBefore);
      assert.equal(wait, notBefore + backoff(attempt, 0, () => random));
    }),
  );
});

test('a moment that has passed asks for no wait', () => {
  for (const notBefore of [-1, -31_536_000_000, -Date.now(), -Infinity])
    assert.equal(
      backoff(3, notBefore, () => 0.5),
      backoff(3, 0, () => 0.5),
    );
});

test('the number of attempts may grow without end', () => {
  for (const attempt of [10, 1_100, Number.MAX_SAFE_INTEGER])
    assert.equal(
      backoff(attempt, 0, () => 1),
      fiveMinutes,
    );
});
