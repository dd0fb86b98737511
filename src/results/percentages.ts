/**
 * Whole percentages that add up to 100, by the largest remainder: everyone is rounded down, and what is then missing
 * goes, one each, to whoever lost most. Equals may so differ by one, in favour of the earlier; a larger count never
 * has the smaller percentage. All are 0 where nobody is counted.
 *
 * The arithmetic is in BigInt, since a hundred times a large count, and the sum of a few, are more than a number
 * holds exactly, and the smallest difference between two remainders decides who is rounded up.
 *
 * @param counts whole numbers from 0 to `Number.MAX_SAFE_INTEGER`, as the contract has them
 * @throws RangeError where one of them is a fraction
 */
export const percentages = (counts: readonly number[]): number[] => {
  const exact = counts.map((count) => BigInt(count));
  const sum = exact.reduce((total, count) => total + count, 0n);
  if (!sum) return counts.map(() => 0);
  const rounded = exact.map((count) => Number((100n * count) / sum));
  const lost = exact.map((count) => (100n * count) % sum);
  const missing = rounded.reduce((left, percentage) => left - percentage, 100);
  // Sorting leaves equals in their order.
  const mostLost = [...lost.keys()].sort((a, b) => Number(lost[b]! - lost[a]!));
  for (const index of mostLost.slice(0, missing)) rounded[index]! += 1;
  return rounded;
};
