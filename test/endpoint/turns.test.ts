import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Turns} from '../../src/endpoint/store/turns.ts';

/** Work of both kinds that says when it begins, and ends when it is let go. */
const setUp = () => {
  const turns = new Turns();
  const begun: string[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
  };
  const together = (name: string) => {
    const {promise, resolve} = Promise.withResolvers<void>();
    const done = turns.together(async () => {
      begun.push(name);
      await promise;
    });
    return async () => {
      resolve();
      await done;
      await settle();
    };
  };
  const alone = (name: string) => {
    void turns.alone().then(() => begun.push(name));
    return async () => {
      turns.done();
      await settle();
    };
  };
  return {begun, settle, together, alone};
};

test('any number of the one kind are at work together, and one of the other only when they have ended', async () => {
  const {begun, settle, together, alone} = setUp();
  const [endA, endB] = [together('a'), together('b')];
  const endReader = alone('reader');
  await settle();
  assert.deepEqual(begun, ['a', 'b']);
  await endA();
  assert.deepEqual(begun, ['a', 'b']);
  await endB();
  assert.deepEqual(begun, ['a', 'b', 'reader']);
  together('c');
  await settle();
  assert.deepEqual(begun, ['a', 'b', 'reader']);
  await endReader();
  assert.deepEqual(begun, ['a', 'b', 'reader', 'c']);
});

test('neither kind keeps the other from its turn, however much of it comes', async () => {
  const {begun, settle, together, alone} = setUp();
  const endA = together('a');
  const endFirst = alone('first reader');
  const endB = together('b');
  alone('second reader');
  await settle();
  assert.deepEqual(begun, ['a']);
  await endA();
  assert.deepEqual(begun, ['a', 'first reader']);
  await endFirst();
  assert.deepEqual(begun, ['a', 'first reader', 'b']);
  together('c');
  await endB();
  assert.deepEqual(begun, ['a', 'first reader', 'b', 'second reader']);
});

test('work that fails gives up its turn', async () => {
  const turns = new Turns();
  await assert.rejects(turns.together(() => Promise.reject(new Error('no'))));
  await turns.alone();
  turns.done();
  assert.equal(await turns.together(async () => 'yes'), 'yes');
});
