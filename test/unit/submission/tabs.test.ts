import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {alone, otherTabs} from '../../../src/submission/tabs.ts';
import type {Outcome} from '../../../src/transport/outcome.ts';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const closed: Outcome = {kind: 'refused', reason: 'closed'};
const received: Outcome = {kind: 'accepted', receipt: {id, state: 'pending', withdrawToken: 't'}};

/** Work that lasts until it is told to end, and says when it began. */
const work = () => {
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let began = false;
  const run = (): Promise<void> => {
    began = true;
    begun.resolve();
    return ended.promise;
  };
  return {run, begun: begun.promise, hasBegun: () => began, end: ended.resolve, fail: ended.reject};
};

const locksOf = async (state: 'held' | 'pending'): Promise<(string | undefined)[]> => (await navigator.locks.query())[state]!.map(({name}) => name);

describe('an attempt', () => {
  test('of one tab waits for that of another with the same delivery', async () => {
    const [one, two] = [work(), work()];
    const first = alone(id, one.run);
    const second = alone(id, two.run);
    await one.begun;
    assert.equal((await locksOf('pending')).length, 1);
    assert.equal(two.hasBegun(), false);
    one.end();
    await first;
    await two.begun;
    two.end();
    await second;
  });

  test('does not wait for that of another delivery', async () => {
    const [one, two] = [work(), work()];
    const both = [alone(id, one.run), alone('another', two.run)];
    await Promise.all([one.begun, two.begun]);
    one.end();
    two.end();
    await Promise.all(both);
  });

  test('that breaks lets the next tab try, and says so', async () => {
    const [one, two] = [work(), work()];
    const first = assert.rejects(alone(id, one.run), /broken/);
    const second = alone(id, two.run);
    one.fail(new Error('broken'));
    await first;
    await two.begun;
    two.end();
    await second;
  });

  test('holds nothing once it is over', async () => {
    await alone(id, async () => assert.deepEqual(await locksOf('held'), [`stelling-poll ${id}`]));
    assert.deepEqual(await locksOf('held'), []);
  });

  test('on a page without TLS, where there are no locks, is made at once', async (t) => {
    Object.defineProperty(navigator, 'locks', {value: undefined, configurable: true});
    t.after(() => Reflect.deleteProperty(navigator, 'locks'));
    const [one, two] = [work(), work()];
    const both = [alone(id, one.run), alone(id, two.run)];
    assert.ok(one.hasBegun() && two.hasBegun());
    one.end();
    two.end();
    await Promise.all(both);
  });
});

/** A tab that listens, with what it has heard. */
const tab = (t: TestContext) => {
  const heard: unknown[][] = [];
  let arrived = Promise.withResolvers<void>();
  const tabs = otherTabs((...message) => {
    heard.push(message);
    arrived.resolve();
  });
  tabs.listen(true);
  t.after(() => tabs.listen(false));
  const hears = async (count: number): Promise<unknown[][]> => {
    while (heard.length < count) {
      await arrived.promise;
      arrived = Promise.withResolvers();
    }
    return heard;
  };
  return {...tabs, heard, hears};
};

describe('another tab with the same delivery', () => {
  test('hears how it ended, in the order that it was told, and the one that tells does not', async (t) => {
    const [one, two, three] = [tab(t), tab(t), tab(t)];
    one.tell(id, closed);
    one.tell(id, received);
    assert.deepEqual(await two.hears(2), [
      [id, closed],
      [id, received],
    ]);
    assert.deepEqual(await three.hears(2), [
      [id, closed],
      [id, received],
    ]);
    two.tell(id, received);
    assert.deepEqual(await one.hears(1), [[id, received]]);
    assert.equal(two.heard.length, 2);
  });

  test('hears that it was wiped: no outcome at all', async (t) => {
    const [one, two] = [tab(t), tab(t)];
    one.tell(id);
    const [message] = await two.hears(1);
    assert.equal(message![0], id);
    assert.equal(message![1], undefined);
  });

  test('hears it once, however often it was set to listen', async (t) => {
    const [one, two] = [tab(t), tab(t)];
    two.listen(true);
    two.listen(true);
    one.tell(id, closed);
    one.tell('last', closed);
    assert.deepEqual(await two.hears(2), [
      [id, closed],
      ['last', closed],
    ]);
  });

  test('hears what was told just before the teller stopped listening', async (t) => {
    const [one, two] = [tab(t), tab(t)];
    one.tell(id, received);
    one.listen(false);
    assert.deepEqual(await two.hears(1), [[id, received]]);
  });

  test('with nothing more to wait for hears and tells nothing, until it listens again', async (t) => {
    const [one, two, three] = [tab(t), tab(t), tab(t)];
    two.listen(false);
    two.listen(false);
    two.tell('from a closed tab', closed);
    one.tell('missed', closed);
    assert.deepEqual(await three.hears(1), [['missed', closed]]);
    two.listen(true);
    one.tell(id, received);
    assert.deepEqual(await two.hears(1), [[id, received]]);
    two.tell('again', closed);
    assert.deepEqual(await one.hears(1), [['again', closed]]);
  });
});

test('a tab that never waited for anything opens no channel, and can be told to stop', (t) => {
  const channel = t.mock.method(globalThis, 'BroadcastChannel', () => assert.fail('nothing to open'));
  const tabs = otherTabs(() => assert.fail('nothing to hear'));
  tabs.listen(false);
  tabs.tell(id, closed);
  assert.equal(channel.mock.callCount(), 0);
});
