import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Reaction} from '../../../src/contract/reaction.ts';
import {broken, compare, type Row} from '../../ledger/figures.ts';
import {Ledger} from '../../ledger/ledger.ts';

/** A ledger in which every submission went out and got its receipt, and the rows that belong to it. */
const run = (count: number) => {
  const ledger = new Ledger(count, 1, () => {});
  const rows: Row[] = [];
  const tasks = Array.from({length: count}, () => ledger.next('a')!);
  for (const task of tasks) {
    const {poll, stance, reason} = task;
    const id = crypto.randomUUID();
    const sentAt = '2026-11-22T12:00:00.000Z';
    ledger.mint(poll, {id, stance, reason, mayPublish: false, lang: 'nl', sentAt} as Reaction);
    ledger.departed(poll);
    ledger.receipt('a', poll, id, id);
    rows.push({id, poll, stance, reason, lang: 'nl', sent_at: sentAt});
  }
  const judge = (counted = rows.length) => {
    const figures = compare(ledger.submissions, rows, counted);
    return {figures, broken: broken(count, figures)};
  };
  return {ledger, rows, judge};
};

test('what came in once, and was confirmed, is in order', () => {
  const {figures, broken} = run(3).judge();
  assert.deepEqual(figures, {submitted: 3, receipts: 3, rows: 3, counted: 3, lost: 0, doubled: 0, false: 0, minted: 3});
  assert.deepEqual(broken, []);
});

test('a row that is gone is lost, and its receipt was false', () => {
  const {rows, judge} = run(3);
  rows.pop();
  assert.deepEqual(judge().broken, ['lost', 'false', 'rows', 'counted']);
});

test('a second row is doubled, under the same id or another', () => {
  for (const id of [undefined, crypto.randomUUID()]) {
    const {rows, judge} = run(3);
    rows.push({...rows[0]!, ...(id && {id})});
    assert.equal(judge().figures.doubled, 1);
    assert.ok(judge().broken.includes('doubled'));
  }
});

for (const change of [{reason: 'Iets anders'}, {stance: 'none'}, {poll: 'other'}, {lang: 'en'}, {sent_at: ''}])
  test(`a receipt is false where the row has another ${Object.keys(change)[0]}`, () => {
    const {rows, judge} = run(3);
    rows[1] = {...rows[1]!, ...change};
    assert.equal(judge().figures.false, 1);
  });

test('a receipt for another id than was sent is false', () => {
  const {ledger, rows, judge} = run(2);
  ledger.receipt('a', rows[0]!.poll, rows[0]!.id, rows[1]!.id);
  assert.deepEqual(judge().broken, ['false']);
});

test('counts that are not those of the rows are seen', () => assert.deepEqual(run(3).judge(4).broken, ['counted']));

test('who left before anything went out begins anew; who comes back to an empty form later has lost the receipt', () => {
  const settled: number[] = [];
  const ledger = new Ledger(1, 1, (count) => settled.push(count));
  const {poll} = ledger.next('a')!;
  assert.equal(ledger.next('a'), undefined);
  ledger.mint(poll, {} as Reaction);
  assert.deepEqual(
    ledger.shown('a').map(({pressed}) => pressed),
    [true],
  );
  assert.deepEqual(ledger.foundEmpty('a', poll), {again: true});
  assert.deepEqual(settled, []);
  ledger.departed(poll);
  assert.deepEqual(ledger.foundEmpty('a', poll), {again: false, next: undefined});
  assert.deepEqual(settled, [1]);
  assert.deepEqual(broken(1, compare(ledger.submissions, [], 0)), ['lost', 'receipts', 'rows', 'counted']);
});

test('a tab that is opened again shows what waits, and once more what was confirmed last', () => {
  const ledger = new Ledger(3, 1, () => {});
  const [first, second, third] = ['a', 'a', 'b'].map((tab) => ledger.next(tab)!.poll) as [string, string, string];
  const mint = (poll: string) => ledger.mint(poll, {id: poll} as Reaction);
  for (const poll of [first, second, third]) mint(poll);
  ledger.receipt('a', first, first, first);
  const shown = () => ledger.shown('a').map(({poll, confirmed}) => [poll, confirmed]);
  for (let times = 0; times < 2; times += 1)
    assert.deepEqual(shown(), [
      [first, true],
      [second, false],
    ]);
  for (const poll of [second, third]) ledger.receipt('a', poll, poll, poll);
  assert.ok(!ledger.done, 'the first is on a page still');
  assert.deepEqual(ledger.foundEmpty('a', first), {again: false, next: undefined});
  assert.ok(ledger.done);
});
