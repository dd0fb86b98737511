import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {backOnline, phase, reader, visit} from './support.ts';

const endpoint = '**/v1/polls/*/reactions';
const longWord = 'Gemeentelijkebasisregistratiepersonenhelpdeskmedewerkersoverleg'.repeat(3);

/** What sticks out of the poll's box, or makes the page scroll sideways. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    const host = document.querySelector('stelling-poll')!;
    const box = host.getBoundingClientRect();
    for (const node of [...host.shadowRoot!.querySelectorAll('*'), ...host.querySelectorAll('*')]) {
      // Words for screen readers alone are clipped to nothing.
      if (node.matches('.sr')) continue;
      const {left, right, width} = node.getBoundingClientRect();
      // The statement's quotation mark hangs outside on purpose; it is in no box of its own.
      if (width && (left < box.left - 0.5 || right > box.right + 0.5))
        found.push(`${node.tagName}.${node.getAttribute('part') ?? ''} ${left}…${right} outside ${box.left}…${box.right}`);
      const spills = node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1;
      if (spills && getComputedStyle(node).overflowX === 'visible' && !node.closest('[part=statement], h2'))
        found.push(`${node.tagName}.${node.getAttribute('part') ?? ''} holds ${node.scrollWidth} in ${node.clientWidth}`);
    }
    return found;
  });

for (const width of [280, 320, 768, 1280]) {
  test(`nothing sticks out in any state, ${width} px wide`, async (t) => {
    const {page, complaints} = await visit(t, {viewport: {width, height: 800}});
    const fits = async (state: string) => assert.deepEqual(await stickingOut(page), [], state);
    const {choose, write, sign, send} = reader(page);
    const held = Promise.withResolvers<void>();
    await page.goto('/demo/');
    await phase(page, 'editing');
    await fits('editing');

    await send();
    await page.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}).waitFor();
    await fits('error');
    await choose('Deels oneens');
    await write(`${longWord}\n${'Lang. '.repeat(60)}`);
    await sign(longWord.slice(0, 100));
    await fits('chosen');

    await page.route(endpoint, async (route) => {
      await held.promise;
      await route.abort();
    });
    await send();
    await phase(page, 'sending');
    await fits('sending');
    held.resolve();
    await phase(page, 'queued');
    await fits('queued');
    await page.unroute(endpoint);
    await backOnline(page);
    await phase(page, 'accepted');
    await fits('accepted');
    assert.ok(complaints.splice(0).every((line) => line.includes('net::ERR_FAILED')));
  });
}

test('what sticks out would be seen', async (t) => {
  const {page} = await visit(t, {viewport: {width: 320, height: 800}});
  await page.goto('/demo/');
  await phase(page, 'editing');
  await page.locator('stelling-poll').evaluate((host) => {
    const wide = Object.assign(document.createElement('p'), {textContent: 'x'.repeat(200)});
    wide.style.whiteSpace = 'nowrap';
    wide.style.overflowWrap = 'normal';
    host.shadowRoot!.querySelector('form')!.append(wide);
  });
  const found = await stickingOut(page);
  assert.ok(found.some((line) => line.startsWith('the page is')) && found.some((line) => line.startsWith('P. holds')), found.join('\n'));
});
