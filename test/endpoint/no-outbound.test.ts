import assert from 'node:assert/strict';
import {subscribe, unsubscribe} from 'node:diagnostics_channel';
import {connect} from 'node:net';
import {test, type TestContext} from 'node:test';
import {openEndpoint, reactionOf} from '../support/endpoint.ts';
import {startReceiver} from '../support/receiver.ts';

/** Counts the sockets that this process opens to others, whoever opens them. */
const watchSockets = (t: TestContext): {opened: number} => {
  const watched = {opened: 0};
  const count = () => (watched.opened += 1);
  subscribe('net.client.socket', count);
  t.after(() => unsubscribe('net.client.socket', count));
  return watched;
};

test('addresses that a reader writes are never asked for: no socket is opened at all', async (t) => {
  const {url, received} = await startReceiver(t);
  const watched = watchSockets(t);
  const {post, submit, get} = openEndpoint(t, {policy: 'publish'});
  const text = `${url}/a <img src="${url}/b"> [c](${url}/c)`;
  const reaction = reactionOf({reason: text, name: `${url}/d`, lang: 'nl', page: `${url}/e`, webhook: `${url}/f`});
  assert.equal((await post(reaction, {Referer: `${url}/g`})).status, 201);
  assert.equal((await submit({stance: 'agree', reason: text, back: `${url}/h`})).status, 303);
  assert.ok((await (await get()).text()).includes(`${url}/a`));
  assert.deepEqual(watched, {opened: 0});
  assert.deepEqual(received, []);

  // What would have been seen.
  const {hostname, port} = new URL(url);
  connect(Number(port), hostname).destroy();
  await fetch(url);
  assert.deepEqual(watched, {opened: 2});
});
