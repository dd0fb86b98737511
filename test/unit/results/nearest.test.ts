import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {stances, type Stance} from '../../../src/contract/stance.ts';
import {nearest} from '../../../src/results/nearest.ts';

/** A panel by the initials of its stances: `A a n d D ?`, and `-` for who states none. */
const panelOf = (initials: string): {stance?: Stance}[] =>
  [...initials].map((initial) => {
    const stance = stances['AandD?'.indexOf(initial)];
    return stance ? {stance} : {};
  });

describe('a reader who', () => {
  for (const [reader, panel, expected, why] of [
    ['agree', 'A', {near: 0}, 'has company'],
    ['agree', 'aA', {near: 1}, 'is nearest to whoever says exactly the same'],
    ['agree', 'nAA', {near: 1, differs: 0}, 'has the first of those who say exactly the same'],
    ['agree', 'a', {near: 0}, 'has company of who agrees in part'],
    ['agree', 'n', {differs: 0}, 'differs from who is neutral, where nobody is further off'],
    ['agree', 'ndD', {differs: 2}, 'differs from who is farthest off'],
    ['partly-agree', 'A', {near: 0}, 'has company of who agrees wholly'],
    ['partly-agree', 'n', {}, 'has nobody in who is just one step on, and neutral'],
    ['partly-agree', 'nd', {differs: 1}, 'differs from who partly disagrees'],
    ['disagree', 'Ada', {near: 1, differs: 0}, 'has one of each'],
    ['disagree', 'aa', {differs: 0}, 'has the first of those who stand together'],
    ['partly-disagree', 'DdD', {near: 1}, 'is nearest to who says the same'],
    ['neutral', 'n', {near: 0}, 'has company in another who is neutral'],
    ['neutral', 'ad', {}, 'has nobody in those who agree or disagree only in part'],
    ['neutral', 'aD', {differs: 1}, 'differs from who is firm'],
    ['neutral', 'AD', {differs: 0}, 'differs as much from both ends'],
    ['neutral', '?', {}, 'is not the same as who is not sure'],
    ['unsure', 'AandD', {}, 'has neither a friend nor an opponent'],
    ['unsure', 'A?', {near: 1}, 'has company in another who is not sure'],
    ['agree', '?', {}, 'has no opponent in who is not sure'],
    ['agree', '---', {}, 'is told nothing of those who state no stance'],
    ['agree', '', {}, 'reads a poll without a panel'],
    ['disagree', '-A-D', {near: 3, differs: 1}, 'is pointed to the right places past those who state none'],
  ] as const)
    test(`chose ${reader} beside ${panel || 'nobody'} ${why}`, () => assert.deepEqual(nearest(panelOf(panel), reader), expected));
});

const anyPanel = fc.array(fc.record({stance: fc.constantFrom(...stances)}, {requiredKeys: []}), {maxLength: 12});
const anyStance = fc.constantFrom(...stances);

test('nobody is shown who states no stance, nor as both near and differing', () => {
  fc.assert(
    fc.property(anyPanel, anyStance, (panel, stance) => {
      const {near, differs} = nearest(panel, stance);
      if (near !== undefined) assert.ok(panel[near]?.stance);
      if (differs !== undefined) assert.ok(panel[differs]?.stance);
      assert.ok(near === undefined || near !== differs);
    }),
  );
});

test('whoever is near to somebody, or differs, would find the same the other way round', () => {
  for (const one of stances) for (const other of stances) assert.deepEqual(nearest([{stance: one}], other), nearest([{stance: other}], one));
});

test('both ends of the scale are dealt with alike', () => {
  const mirrored = (stance: Stance): Stance => (stance === 'unsure' ? stance : stances[4 - stances.indexOf(stance)]!);
  fc.assert(
    fc.property(anyPanel, anyStance, (panel, stance) => {
      const mirror = panel.map((entry) => (entry.stance ? {stance: mirrored(entry.stance)} : {}));
      assert.deepEqual(nearest(mirror, mirrored(stance)), nearest(panel, stance));
    }),
  );
});
