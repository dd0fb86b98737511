import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {percentages} from '../../../src/results/percentages.ts';

const largest = Number.MAX_SAFE_INTEGER;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('the percentages of', () => {
  for (const [what, counts, expected] of [
    ['nobody', [0, 0, 0], [0, 0, 0]],
    ['no stances', [], []],
    ['one reader', [0, 1, 0], [0, 100, 0]],
    ['two who disagree', [1, 1], [50, 50]],
    ['three who all differ', [1, 1, 1], [34, 33, 33]],
    ['four', [1, 3, 0], [25, 75, 0]],
    ['five', [2, 2, 1], [40, 40, 20]],
    ['six who all differ', [1, 1, 1, 1, 1, 1], [17, 17, 17, 17, 16, 16]],
    ['all one stance', [0, 0, 1_234_567, 0, 0], [0, 0, 100, 0, 0]],
    ['one among thousands', [1, 9_999], [0, 100]],
    ['two halves of a percent', [1, 1, 198], [1, 0, 99]],
    ['millions', [1_000_000, 1_000_000, 1_000_001], [33, 33, 34]],
    ['more than a number holds exactly', [largest - 1, largest - 1, largest], [33, 33, 34]],
    ['those who lost the same, but for one', [6941321093741056, largest, largest, largest, 7354495234667370], [16, 22, 22, 22, 18]],
    ['one beside the largest number', [1, largest], [0, 100]],
    ['six times the largest number', Array(6).fill(largest), [17, 17, 17, 17, 16, 16]],
  ] as const)
    test(`${what} are ${expected.join(', ') || 'none'}`, () => assert.deepEqual(percentages(counts), expected));
});

const anyCounts = fc.tuple(fc.constantFrom(1, 3, 100, 1_000_000, largest), fc.integer({min: 1, max: 8})).chain(([max, length]) =>
  fc.array(
    fc.maxSafeNat().map((count) => count % (max + 1)),
    {minLength: length, maxLength: length},
  ),
);
const someCounts = anyCounts.filter((counts) => counts.some(Boolean));

test('percentages add up to 100, whatever the counts', () => {
  fc.assert(fc.property(someCounts, (counts) => assert.equal(sumOf(percentages(counts)), 100)));
});

test('no percentage is a whole point off, and none is made up for nobody', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const sum = counts.reduce((total, count) => total + BigInt(count), 0n);
      for (const [index, percentage] of percentages(counts).entries()) {
        const off = BigInt(percentage) * sum - 100n * BigInt(counts[index]!);
        assert.ok(-sum < off && off < sum, `${percentage}% of ${counts.join()}`);
        if (!counts[index]) assert.equal(percentage, 0);
      }
    }),
  );
});

test('more readers never have the smaller percentage, and equals differ by one at most, for the earlier', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const parts = percentages(counts);
      for (const [a, countA] of counts.entries())
        for (const [b, countB] of counts.entries()) {
          if (countA > countB) assert.ok(parts[a]! >= parts[b]!);
          if (countA === countB && a < b) assert.ok([0, 1].includes(parts[a]! - parts[b]!));
        }
    }),
  );
});

test('what is rounded up lost no less than what is rounded down', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const sum = counts.reduce((total, count) => total + BigInt(count), 0n);
      const lost = counts.map((count) => (100n * BigInt(count)) % sum);
      const isUp = percentages(counts).map((part, index) => BigInt(part) > (100n * BigInt(counts[index]!)) / sum);
      const up = lost.filter((_, index) => isUp[index]);
      const down = lost.filter((_, index) => !isUp[index]);
      for (const more of up) for (const less of down) assert.ok(more >= less);
    }),
  );
});

test('a count that is no count is not turned into a percentage', () => {
  for (const count of [0.5, NaN, Infinity]) assert.throws(() => percentages([1, count]), RangeError);
});

test('the counts are left as they were', () => {
  const counts = Object.freeze([3, 1, 2]);
  percentages(counts);
  assert.deepEqual(counts, [3, 1, 2]);
});
