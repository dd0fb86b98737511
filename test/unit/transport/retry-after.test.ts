import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {problemTypes} from '../../../src/contract/problem.ts';
import {html, outcomeOf, problem} from './answers.ts';

const minute = 'Sat, 29 Nov 2025 09:01:00 GMT';
const now = 'Sat, 29 Nov 2025 09:00:00 GMT';
const wait = (status: number, text: string, headers: Record<string, string> = {}): number | undefined => {
  const outcome = outcomeOf(status, text, headers);
  assert.equal(outcome.kind, 'unknown');
  assert.ok(!('retryAfter' in outcome) || outcome.retryAfter !== undefined, 'absent where nothing was said');
  return 'retryAfter' in outcome ? outcome.retryAfter : undefined;
};

for (const status of [429, 503])
  describe(`an endpoint that is busy (${status}) says when to come back`, () => {
    test('in seconds, in the header', () => assert.equal(wait(status, html, {'Retry-After': '120'}), 120));
    test('in seconds, in the body, where a page of another site cannot read the header', () =>
      assert.equal(wait(status, problem(status, 'about:blank', {retryAfter: 30})), 30));
    test('at once', () => assert.equal(wait(status, '', {'Retry-After': '0'}), 0));
    test('as a date, by its own clock', () => assert.equal(wait(status, html, {'Retry-After': minute, Date: now}), 60));
    test('as a date, without a clock of its own', (t) => {
      t.mock.timers.enable({apis: ['Date'], now: Date.parse(now) + 15_000});
      assert.equal(wait(status, html, {'Retry-After': minute}), 45);
      assert.equal(wait(status, html, {'Retry-After': minute, Date: 'today'}), 45);
    });
    test('as a date, to a reader whose clock is ten years off', (t) => {
      t.mock.timers.enable({apis: ['Date'], now: Date.UTC(2035, 0)});
      assert.equal(wait(status, html, {'Retry-After': minute, Date: now}), 60);
    });
    test('not at all', () => assert.equal(wait(status, html), undefined));
  });

test('other answers that leave it open may say when to come back as well', () => {
  assert.equal(wait(409, problem(409, problemTypes.inProgress, {retryAfter: 1})), 1);
  assert.equal(wait(502, html, {'Retry-After': '5'}), 5);
});

describe('what makes no sense as a time is no time', () => {
  for (const junk of ['', 'soon', '-5', '2 minutes', 'NaN', '1.5e3s', '1.5', '120, 120', now])
    test(`the header ${JSON.stringify(junk)}`, () => assert.equal(wait(503, '', {'Retry-After': junk, Date: minute}), undefined));
  for (const junk of [-1, '30', [30], {}, true, null, 'soon'])
    test(`retryAfter: ${JSON.stringify(junk)} in the body`, () =>
      assert.equal(wait(503, problem(503, 'about:blank', {retryAfter: junk})), undefined));
});

test('nonsense in the body does not hide what the header says', () => {
  for (const junk of ['soon', -1, {}, '30'])
    assert.equal(wait(503, problem(503, 'about:blank', {retryAfter: junk}), {'Retry-After': '120'}), 120, JSON.stringify(junk));
});
