import assert from 'node:assert/strict';
import {test} from 'node:test';
import {loadService} from '../../../src/transport/load-service.ts';
import {stelling} from '../../../src/transport/services/stelling.ts';

// What is loaded from a file beside the script is tested on the built files.

test('the service of the contract is there at once, asked for by name or not at all', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  for (const name of ['', 'stelling']) assert.equal(await loadService(name), stelling);
  assert.equal(warn.mock.callCount(), 0);
});

for (const name of ['unknown', 'Stelling', 'constructor', '__proto__', '..', '../deliver', 'https://evil.example/x', 'a b', '%', '\ud800', '\0'])
  test(`a service ${JSON.stringify(name)}, which there is not, is none, and the page is told once`, async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    for (const _ of [1, 2]) assert.equal(await loadService(name), undefined);
    assert.deepEqual(
      warn.mock.calls.map(({arguments: said}) => said),
      [[`<stelling-poll> no service ${name}`]],
    );
  });
