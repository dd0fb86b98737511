import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Contribution} from '../../../src/contract/poll.ts';
import {stances} from '../../../src/contract/stance.ts';
import {panelTally} from '../../../src/results/panel-tally.ts';

test('of the article’s six contributions two agree, one disagrees and three do not say', () => {
  const panel: Pick<Contribution, 'stance' | 'experts'>[] = [
    {stance: 'partly-agree', experts: [{name: 'Een'}]},
    {experts: [{name: 'Twee'}]},
    {stance: 'partly-disagree', experts: [{name: 'Drie'}]},
    {experts: [{name: 'Vier'}, {name: 'Vijf'}]},
    {stance: 'agree', experts: [{name: 'Zes'}]},
    {experts: [{name: 'Zeven'}]},
  ];
  assert.deepEqual(panelTally(panel), {agree: 2, neutral: 0, disagree: 1, unsure: 0, unstated: 3, total: 6});
});

test('two experts who wrote one contribution together count once', () => {
  const together: Pick<Contribution, 'stance' | 'experts'> = {stance: 'disagree', experts: [{name: 'Een'}, {name: 'Twee'}]};
  assert.deepEqual(panelTally([together]), {agree: 0, neutral: 0, disagree: 1, unsure: 0, unstated: 0, total: 1});
});

test('who is not sure is neither neutral nor silent', () => {
  assert.deepEqual(panelTally([{stance: 'unsure'}, {stance: 'neutral'}, {}]), {
    agree: 0,
    neutral: 1,
    disagree: 0,
    unsure: 1,
    unstated: 1,
    total: 3,
  });
});

test('a poll without a panel has nobody on any side', () => {
  assert.deepEqual(panelTally([]), {agree: 0, neutral: 0, disagree: 0, unsure: 0, unstated: 0, total: 0});
});

test('every contribution is counted in one place', () => {
  const panel = fc.array(fc.record({stance: fc.constantFrom(...stances)}, {requiredKeys: []}));
  fc.assert(
    fc.property(panel, (panel) => {
      const {total, ...sides} = panelTally(panel);
      assert.equal(total, panel.length);
      assert.equal(
        Object.values(sides).reduce((sum, count) => sum + count),
        total,
      );
    }),
  );
});
