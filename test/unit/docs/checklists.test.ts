import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {bestPractices} from '../../../demo/docs/checklists/best-practices.ts';
import {goldStandard} from '../../../demo/docs/checklists/gold-standard.ts';
import {pointsOf} from '../../../demo/docs/checklists/point.ts';
import {checklists} from '../../../demo/docs/parts/checklists.ts';

const root = join(import.meta.dirname, '../../..');

for (const [list, length] of [
  [goldStandard, 62],
  [bestPractices, 15],
] as const) {
  const points = pointsOf(list);

  test(`${list.title}: every point once, and none left out`, () => {
    assert.equal(points.length, length);
    assert.equal(new Set(points.map(({name}) => name)).size, length);
  });

  test(`${list.title}: each point that is claimed names files, and they are there`, () => {
    for (const {name, verdict, shownBy} of points) {
      assert.ok(shownBy.length > 0 || verdict === 'not applicable', name);
      for (const file of shownBy) assert.ok(existsSync(join(root, file)), `${name}: ${file}`);
    }
  });

  test(`${list.title}: what is missed says why`, () => {
    for (const {name, verdict, how} of points) assert.ok(verdict === 'yes' || how.length > 15, name);
  });
}

test('the page gives the totals, and names what is missed', async () => {
  const html = await checklists();
  const missed = pointsOf(goldStandard).filter(({verdict}) => verdict === 'no');
  assert.ok(missed.length > 0);
  for (const {name} of missed) assert.ok(html.includes(`${name} (no)`), name);
  assert.match(html, /<b>\d+ of 59<\/b> yes, \d+ partly, \d+ no; 3 of the 62 do not apply/);
});
