import assert from 'node:assert/strict';
import {test} from 'node:test';
import {siteTime} from '../../../src/submission/expiry.ts';

const page = 'https://krant.example/artikel?pagina=2';
Object.defineProperty(globalThis, 'location', {value: {href: page}, configurable: true});

test('the time comes from the site of the page, asked for without cookies and past the cache', async (t) => {
  const asked = t.mock.method(globalThis, 'fetch', async () => new Response(null, {headers: {Date: 'Sat, 29 Nov 2025 09:00:00 GMT'}}));
  assert.equal(await siteTime(), Date.UTC(2025, 10, 29, 9));
  assert.deepEqual(asked.mock.calls[0]!.arguments, [page, {method: 'HEAD', credentials: 'omit', cache: 'no-store'}]);
});

for (const [name, answer] of Object.entries({
  'has no date': async () => new Response(null),
  'has nonsense for a date': async () => new Response(null, {headers: {Date: 'gisteren'}}),
  'cannot be reached': async () => Promise.reject(new TypeError('offline')),
  'refuses at once': () => {
    throw new DOMException('blocked', 'SecurityError');
  },
}))
  test(`a site that ${name} gives no time, and nothing is wiped by it`, async (t) => {
    t.mock.method(globalThis, 'fetch', answer as typeof fetch);
    assert.ok(Number.isNaN(await siteTime()));
  });
