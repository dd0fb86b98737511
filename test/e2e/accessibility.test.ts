import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import type axeCore from 'axe-core';
import type {Page} from 'playwright-core';
import {phase, reader, visit} from './support.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the whole page, shadow root and article together. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    const {axe} = window as unknown as {axe: typeof axeCore};
    const {violations} = await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values}});
    return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id} at ${target.flat().join(' ')}: ${failureSummary}`));
  }, tags);
};

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
    await page.getByRole('button', {name: 'Probeer opnieuw'}).click();
    await phase(page, 'accepted');
    await clean('accepted');
    assert.ok(complaints.splice(0).every((line) => line.includes('net::ERR_FAILED')));
  });
}

test('axe finds nothing on the page of three polls, nor on the pages for a reader without JavaScript', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/three.html');
  await page.getByText('Joke Abbenhuis').waitFor();
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
