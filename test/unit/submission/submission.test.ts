import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {initial, reduce, type Action, type Phase, type Submission} from '../../../src/submission/submission.ts';
import type {Outcome} from '../../../src/transport/outcome.ts';
import {deliveryWith} from './deliveries.ts';

const delivery = deliveryWith();
const other = deliveryWith({id: 'ffffffff-d9cb-469f-a165-70867728950e'});
const receipt: Receipt = {id: delivery.id, state: 'pending', withdrawToken: 't'};
const errors = [{field: 'reason', code: 'too-long'}];
const now = Date.UTC(2025, 10, 29, 9);

const states: Record<Phase, Submission> = {
  editing: {phase: 'editing', errors, notSent: true},
  sending: {phase: 'sending', delivery, attempt: 2},
  queued: {phase: 'queued', delivery, attempt: 2, reason: 'busy', retryAt: now},
  refused: {phase: 'refused', delivery, reason: 'unavailable'},
  accepted: {phase: 'accepted', delivery, receipt, confirmed: true},
};

const outcomes = {
  accepted: {kind: 'accepted', receipt},
  'accepted, it seems': {kind: 'accepted', receipt, confirmed: false},
  invalid: {kind: 'invalid', errors},
  refused: {kind: 'refused', reason: 'closed'},
  unknown: {kind: 'unknown', reason: 'timeout'},
  'unknown for a while': {kind: 'unknown', reason: 'busy', retryAfter: 30},
  'unknown for no time': {kind: 'unknown', reason: 'busy', retryAfter: 0},
} as const satisfies Record<string, Outcome>;

const settles = Object.fromEntries(Object.entries(outcomes).map(([name, outcome]) => [`settle ${name}`, {type: 'settle', outcome, now}])) as Record<
  `settle ${keyof typeof outcomes}`,
  Action
>;

const actions = {
  'found something': {type: 'found', errors, notSent: false},
  'found nothing': {type: 'found', errors: [], notSent: false},
  send: {type: 'send', delivery: other},
  retry: {type: 'retry'},
  reset: {type: 'reset'},
  ...settles,
} as const satisfies Record<string, Action>;

/** What an answer leads to, whether this tab was waiting for it or another heard it first. */
const settled: Record<keyof typeof settles, Submission> = {
  'settle accepted': {phase: 'accepted', delivery, receipt, confirmed: true},
  'settle accepted, it seems': {phase: 'accepted', delivery, receipt, confirmed: false},
  'settle invalid': {phase: 'editing', errors, notSent: true},
  'settle refused': {phase: 'refused', delivery, reason: 'closed'},
  'settle unknown': {phase: 'queued', delivery, attempt: 2, reason: 'timeout'},
  'settle unknown for a while': {phase: 'queued', delivery, attempt: 2, reason: 'busy', retryAt: now + 30_000},
  'settle unknown for no time': {phase: 'queued', delivery, attempt: 2, reason: 'busy'},
};

/** What each action does where it has a place; everywhere else the state stays the very same object. */
const moves: Record<Phase, Partial<Record<keyof typeof actions, Submission>>> = {
  editing: {
    'found something': {phase: 'editing', errors, notSent: false},
    'found nothing': {phase: 'editing', errors: [], notSent: false},
    send: {phase: 'sending', delivery: other, attempt: 1},
    reset: initial,
  },
  sending: settled,
  queued: {...settled, retry: {phase: 'sending', delivery, attempt: 3}, reset: initial},
  refused: {retry: {phase: 'sending', delivery, attempt: 1}, reset: initial},
  accepted: {reset: initial},
};

for (const phase of Object.keys(states) as Phase[])
  describe(`while ${phase}`, () => {
    for (const name of Object.keys(actions) as (keyof typeof actions)[]) {
      const expected = moves[phase][name];
      const result = reduce(states[phase], actions[name]);
      if (expected) test(`${name} leads to ${expected.phase}`, () => assert.deepEqual(result, expected));
      else test(`${name} changes nothing`, () => assert.equal(result, states[phase]));
    }
  });

test('a form starts empty, without errors', () => {
  assert.deepEqual(initial, {phase: 'editing', errors: [], notSent: false});
});

test('a state or an action is never changed from within', () => {
  const frozen = Object.freeze({...states.sending});
  for (const action of Object.values(actions)) reduce(frozen, Object.freeze({...action}));
});

describe('whatever happens, in whatever order', () => {
  const anyDelivery = fc.uuid().map((id) => deliveryWith({id}));
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    fc.constantFrom(...(Object.values(actions) as Action[])),
    anyDelivery.map((delivery): Action => ({type: 'send', delivery})),
  );
  const steps = (sequence: readonly Action[]) => {
    let state = initial;
    return sequence.map((action) => ({action, before: state, after: (state = reduce(state, action))}));
  };
  const always = (holds: (step: ReturnType<typeof steps>[number]) => void): void =>
    fc.assert(fc.property(fc.array(anyAction, {maxLength: 40}), (sequence) => steps(sequence).forEach(holds)));

  test('nothing counts as received but the endpoint’s word', () => {
    always(({action, before, after}) => {
      if (after.phase !== 'accepted' || before.phase === 'accepted') return;
      assert.ok(before.phase === 'sending' || before.phase === 'queued');
      assert.ok(action.type === 'settle' && action.outcome.kind === 'accepted');
      assert.equal(after.confirmed, action.outcome.confirmed !== false);
    });
  });

  test('what is on its way stays the same delivery until it is settled, given up or sent back', () => {
    always(({action, before, after}) => {
      if (!('delivery' in before) || !('delivery' in after)) return;
      assert.equal(after.delivery, before.delivery, `${before.phase} ${action.type} ${after.phase}`);
    });
  });

  test('what is being sent can be neither reset nor sent a second time', () => {
    always(({action, before, after}) => {
      if (before.phase === 'sending' && action.type !== 'settle') assert.equal(after, before);
    });
  });

  test('only a press on send begins a delivery', () => {
    always(({action, before, after}) => {
      if ('delivery' in after && !('delivery' in before)) assert.equal(action.type, 'send');
    });
  });
});

test('an endpoint that asks for a year, or for ever, is asked again within the hour', () => {
  const sending = reduce(initial, {type: 'send', delivery});
  for (const retryAfter of [3_601, 31_536_000, Infinity]) {
    const queued = reduce(sending, {type: 'settle', now: 5_000, outcome: {kind: 'unknown', reason: 'busy', retryAfter}});
    assert.equal(queued.phase === 'queued' && queued.retryAt, 3_605_000);
  }
});

test('what is no longer on the device is not being sent either', () => {
  assert.equal(reduce(states.sending, {type: 'reset', gone: true}), initial);
});
