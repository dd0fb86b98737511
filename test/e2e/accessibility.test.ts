import assert from 'node:assert/strict';
import {test} from 'node:test';
import {violations} from './axe.ts';
import {backOnline, phase, reader, visit} from './support.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the article in any state, ${colorScheme}`, async (t) => {
    const {page, complaints} = await visit(t, {colorScheme});
    const clean = async (state: string) => assert.deepEqual(await violations(page), [], state);
    const {choose, write, send} = reader(page);
    await page.goto('/demo/');
    await phase(page, 'editing');
    await clean('editing');

    await send();
    await page.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}).waitFor();
    await clean('error');
    await choose('Neutraal');
    await write('Voor wie luistert.');
    await clean('chosen');

    await page.route('**/v1/**', (route) => route.abort());
    await send();
    await phase(page, 'queued');
    await clean('queued');
    await page.unroute('**/v1/**');
    await backOnline(page);
    await phase(page, 'accepted');
    await clean('accepted');
    assert.ok(complaints.splice(0).every((line) => line.includes('net::ERR_FAILED')));
  });
}

test('axe finds nothing on the page of three polls, nor on the pages for a reader without JavaScript', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/three.html');
  await page.getByRole('figure').getByText('Joke Abbenhuis').waitFor();
  assert.deepEqual(await violations(page), []);
  // The element's own script held back: what a reader without it sees.
  await page.route('**/stelling-poll.js', (route) => route.fulfill({body: '', contentType: 'text/javascript'}));
  await page.goto('/demo/');
  await page.getByRole('button', {name: 'Verstuur uw reactie'}).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.goto('/v1/polls/datagedreven-werken/thanks?state=pending&back=/demo/');
  assert.deepEqual(await violations(page), []);
});

test('what axe should find it finds, in the shadow root too', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await phase(page, 'editing');
  await page.locator('stelling-poll').evaluate((host) => host.shadowRoot!.querySelector('label[for=reason]')!.remove());
  assert.match((await violations(page)).join('\n'), /^label at #stelling #reason/m);
});
