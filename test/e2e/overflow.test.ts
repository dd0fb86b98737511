import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stickingOut} from './sticking-out.ts';
import {backOnline, phase, reader, visit} from './support.ts';

const endpoint = '**/v1/polls/*/reactions';
const longWord = 'Gemeentelijkebasisregistratiepersonenhelpdeskmedewerkersoverleg'.repeat(3);

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
