import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runLedger} from '../ledger/run-ledger.ts';

test('of 300 reactions through faults, kills and pages left early, none is lost, doubled or falsely confirmed', async () => {
  const report = await runLedger({submissions: 300, faults: 0.3, kills: 3, seed: 1});
  assert.deepEqual(report.broken, [], JSON.stringify(report, null, 2));
  assert.equal(report.kills, 3);
});
