import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {forget, isKept, keep, waiting} from '../../../src/submission/outbox.ts';
import {deliveryWith} from './deliveries.ts';

// Node has no IndexedDB, like a sandboxed frame. The outbox on a device is tested in browsers.

type Place = Parameters<typeof waiting>[0];

/** The polls on the page, all that the outbox asks of a document. */
let page: Place[] = [];
beforeEach(() => (page = []));
Object.defineProperty(globalThis, 'document', {
  value: {querySelectorAll: (name: string) => page.filter(({localName}) => localName === name)},
});

const poll = (endpointUrl: string, pollKey: string): Place => {
  const place = {endpointUrl, pollKey, localName: 'stelling-poll'} as Place;
  page.push(place);
  return place;
};

const old = 'https://oud.example/r';
const current = 'https://nieuw.example/r';

test('where the browser stores nothing, a reaction waits for as long as the page is open', async () => {
  const delivery = deliveryWith();
  const place = poll(delivery.endpoint, delivery.poll);
  assert.equal(await keep(delivery), false);
  assert.deepEqual(await waiting(place), [delivery]);
  await forget(delivery.id);
  assert.deepEqual(await waiting(place), []);
});

test('a reaction that is kept again, with what was answered, is there once', async (t) => {
  const delivery = deliveryWith();
  t.after(() => forget(delivery.id));
  await keep(delivery);
  const answered = deliveryWith({answer: {kind: 'refused', reason: 'closed'}});
  await keep(answered);
  assert.deepEqual(await waiting(poll(delivery.endpoint, delivery.poll)), [answered]);
});

test('a reaction waits at the poll that it was meant for, and goes when it is forgotten itself', async (t) => {
  const delivery = deliveryWith({endpoint: old, poll: 'one'});
  t.after(() => forget(delivery.id));
  await keep(delivery);
  assert.deepEqual(await waiting(poll(old, 'two')), []);
  assert.deepEqual(await waiting(poll(old, 'one')), [delivery]);
  await forget('another');
  assert.deepEqual(await waiting(poll(old, 'one')), [delivery]);
});

test('a page that changed its endpoint still shows what waits for the old one', async (t) => {
  const delivery = deliveryWith({endpoint: old, poll: 'one'});
  t.after(() => forget(delivery.id));
  await keep(delivery);
  const place = poll(current, 'one');
  assert.deepEqual(await waiting(place), [delivery]);
  assert.equal(delivery.endpoint, old);
  poll('https://derde.example/r', 'one');
  assert.deepEqual(await waiting(place), [delivery]);
});

test('of two polls on a page, one never shows what waits for the endpoint of the other', async (t) => {
  const delivery = deliveryWith({endpoint: old, poll: 'one'});
  t.after(() => forget(delivery.id));
  await keep(delivery);
  const place = poll(current, 'one');
  const other = poll(old, 'one');
  assert.deepEqual(await waiting(place), []);
  assert.deepEqual(await waiting(other), [delivery]);
});

test('two polls on a page that share an endpoint each show what waits for it', async (t) => {
  const [one, two] = [
    deliveryWith({id: 'ffffffff-d9cb-469f-a165-70867728950e', endpoint: old, poll: 'one'}),
    deliveryWith({endpoint: old, poll: 'two'}),
  ];
  t.after(() => Promise.all([forget(one.id), forget(two.id)]));
  await Promise.all([keep(one), keep(two)]);
  const [first, second] = [poll(old, 'one'), poll(old, 'two')];
  assert.deepEqual(await waiting(first), [one]);
  assert.deepEqual(await waiting(second), [two]);
});

test('where there is no outbox to look into, a reaction counts as still there, and is sent', async () => {
  assert.equal(await isKept(deliveryWith().id), true);
});
