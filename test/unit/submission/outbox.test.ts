import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forget, keep, waiting} from '../../../src/submission/outbox.ts';
import {deliveryWith} from './deliveries.ts';

// Node has no IndexedDB, like a sandboxed frame. The outbox on a device is tested in browsers.
test('where the browser stores nothing, a reaction waits for as long as the page is open', async () => {
  const delivery = deliveryWith();
  assert.equal(await keep(delivery), false);
  assert.deepEqual(await waiting(delivery.endpoint, delivery.poll), [delivery]);
  await forget(delivery.id);
  assert.deepEqual(await waiting(delivery.endpoint, delivery.poll), []);
});

test('a reaction goes only to the endpoint and the poll that it was meant for', async () => {
  const delivery = deliveryWith({endpoint: 'https://a.example/r', poll: 'one'});
  await keep(delivery);
  assert.deepEqual(await waiting('https://b.example/r', 'one'), []);
  assert.deepEqual(await waiting('https://a.example/r', 'two'), []);
  assert.deepEqual(await waiting('https://a.example/r', 'one'), [delivery]);
  await forget('another');
  assert.equal((await waiting('https://a.example/r', 'one')).length, 1);
});
