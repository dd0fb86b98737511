import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createRefreshGate} from '../../../src/results/refresh-gate.ts';

const start = Date.UTC(2026, 10, 29, 9);

const gateAt = (moment: number, interval?: number) => {
  const clock = {now: moment};
  return {clock, gate: createRefreshGate(interval, () => clock.now)};
};

test('the first request may be made at once', () => {
  for (const moment of [start, 0, -start]) assert.equal(gateAt(moment).gate.due(), 0);
});

test('the following one half a minute later, and no sooner', () => {
  const {clock, gate} = gateAt(start);
  gate.made();
  for (const [passed, due] of [
    [0, 30_000],
    [1, 29_999],
    [29_999, 1],
    [30_000, 0],
    [90_000, 0],
  ] as const) {
    clock.now = start + passed;
    assert.equal(gate.due(), due);
  }
});

test('asking does not count as making', () => {
  const {clock, gate} = gateAt(start);
  gate.made();
  clock.now += 30_000;
  assert.deepEqual([gate.due(), gate.due()], [0, 0]);
  gate.made();
  assert.equal(gate.due(), 30_000);
});

test('a clock that is set back holds nothing up, once', () => {
  const {clock, gate} = gateAt(start);
  gate.made();
  clock.now = start - 365 * 86_400_000;
  assert.equal(gate.due(), 0);
  gate.made();
  assert.equal(gate.due(), 30_000);
});

test('a clock that is set forward lets one through', () => {
  const {clock, gate} = gateAt(start);
  gate.made();
  clock.now = start + 365 * 86_400_000;
  assert.equal(gate.due(), 0);
});

test('two polls on one page wait for themselves alone, and as long as was asked', () => {
  const one = gateAt(start, 5_000).gate;
  const other = gateAt(start).gate;
  one.made();
  assert.deepEqual([one.due(), other.due()], [5_000, 0]);
});

test('without a clock of its own it goes by that of the device', (t) => {
  t.mock.timers.enable({apis: ['Date'], now: start});
  const gate = createRefreshGate();
  gate.made();
  t.mock.timers.setTime(start + 10_000);
  assert.equal(gate.due(), 20_000);
});
