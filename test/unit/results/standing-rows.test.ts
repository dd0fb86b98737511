import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {stances, type Stance} from '../../../src/contract/stance.ts';
import {standingRows} from '../../../src/results/standing-rows.ts';

const three: readonly Stance[] = ['agree', 'neutral', 'disagree'];
const two: readonly Stance[] = ['agree', 'disagree'];

test('every choice has a row, also one that nobody took, in the order of the scale', () => {
  const {n, rows} = standingRows({n: 8, counts: {disagree: 6, agree: 2}}, three);
  assert.equal(n, 8);
  assert.deepEqual(rows, [
    {stance: 'agree', count: 2, percentage: 25},
    {stance: 'neutral', count: 0, percentage: 0},
    {stance: 'disagree', count: 6, percentage: 75},
  ]);
});

test('"weet ik niet" comes last, wherever the choices have it', () => {
  const {rows} = standingRows({n: 5, counts: {unsure: 5}}, ['unsure', 'disagree', 'agree']);
  assert.deepEqual(
    rows.map(({stance}) => stance),
    ['agree', 'disagree', 'unsure'],
  );
});

test('readers who took what is no choice any more stay in sight, in its place on the scale', () => {
  const {rows} = standingRows({n: 10, counts: {agree: 4, 'partly-agree': 3, neutral: 0, unsure: 3}}, two);
  assert.deepEqual(rows, [
    {stance: 'agree', count: 4, percentage: 40},
    {stance: 'partly-agree', count: 3, percentage: 30},
    {stance: 'disagree', count: 0, percentage: 0},
    {stance: 'unsure', count: 3, percentage: 30},
  ]);
});

test('of a number alone there are no rows, and so no zeros that are not true', () => {
  assert.deepEqual(standingRows({n: 3, counts: {}}, three), {n: 3, rows: []});
  assert.deepEqual(standingRows({n: 0, counts: {}}, three), {n: 0, rows: []});
});

describe('percentages', () => {
  const withAgree = (agree: number) => standingRows({n: agree, counts: {agree}}, two).rows;

  for (const n of [0, 1, 4])
    test(`are not there with ${n}`, () =>
      assert.deepEqual(withAgree(n), [
        {stance: 'agree', count: n},
        {stance: 'disagree', count: 0},
      ]));

  for (const n of [5, 1_000_000, Number.MAX_SAFE_INTEGER])
    test(`are there with ${n}`, () =>
      assert.deepEqual(withAgree(n), [
        {stance: 'agree', count: n, percentage: 100},
        {stance: 'disagree', count: 0, percentage: 0},
      ]));

  test('are there from another number where that is asked', () => {
    const standing = {n: 2, counts: {agree: 1, disagree: 1}};
    assert.deepEqual(
      standingRows(standing, two, 2).rows.map(({percentage}) => percentage),
      [50, 50],
    );
    assert.deepEqual(
      standingRows(standing, two, 3).rows.map(({percentage}) => percentage),
      [undefined, undefined],
    );
  });

  test('are of what is counted, where that is not the number that is said', () => {
    const {n, rows} = standingRows({n: 100, counts: {agree: 5, disagree: 15}}, two);
    assert.equal(n, 100);
    assert.deepEqual(
      rows.map(({percentage}) => percentage),
      [25, 75],
    );
  });

  test('are not made of too few that could be read, nor of none', () => {
    for (const counts of [{agree: 1}, {agree: 0}]) {
      const {n, rows} = standingRows({n: 100, counts}, two);
      assert.equal(n, 100);
      for (const row of rows) assert.ok(!('percentage' in row));
    }
    assert.deepEqual(standingRows({n: 0, counts: {agree: 0}}, ['agree'], 0).rows, [{stance: 'agree', count: 0}]);
  });
});

test('whatever the standing, no reader is lost, no stance is twice, and percentages are all there or none', () => {
  const counts = fc.record(Object.fromEntries(stances.map((stance) => [stance, fc.maxSafeNat()])), {requiredKeys: []});
  fc.assert(
    fc.property(counts, fc.nat(), fc.subarray([...stances]), (counts, n, choices) => {
      const {rows} = standingRows({n, counts}, choices);
      const shown = rows.map(({stance}) => stance);
      assert.deepEqual(
        shown,
        stances.filter((stance) => shown.includes(stance)),
      );
      const countOf = (stance: Stance) => rows.find((row) => row.stance === stance)?.count ?? 0;
      for (const stance of stances) assert.equal(countOf(stance), counts[stance] ?? 0);
      const parts = rows.flatMap(({percentage}) => percentage ?? []);
      assert.ok(parts.length === 0 || parts.length === rows.length);
      if (parts.length)
        assert.equal(
          parts.reduce((sum, part) => sum + part),
          100,
        );
      if (n < 5) assert.equal(parts.length, 0);
    }),
  );
});
