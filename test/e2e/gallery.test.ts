import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {test} from 'node:test';
import type {BrowserContextOptions} from 'playwright-core';
import {violations} from './axe.ts';
import {faults, openGallery} from './every-state.ts';
import {visit} from './support.ts';

const looks: Record<string, BrowserContextOptions> = {
  light: {colorScheme: 'light'},
  dark: {colorScheme: 'dark'},
  'forced colours': {forcedColors: 'active'},
};
const pictures = process.env['STELLING_SCREENSHOTS'];
if (pictures) mkdirSync(pictures, {recursive: true});

for (const width of [280, 320, 768, 1200])
  for (const [look, options] of Object.entries(looks))
    test(`in no state does anything stick out or overlap, ${width} px wide, ${look}`, async (t) => {
      const {page, complaints} = await visit(t, {viewport: {width, height: 900}, ...options});
      await openGallery(page);
      assert.deepEqual(await faults(page), []);
      if (pictures) await page.screenshot({path: `${pictures}/${width}-${look}.png`, fullPage: true});
      if (look !== 'forced colours' && [320, 1200].includes(width)) assert.deepEqual(await violations(page), []);
      if (look === 'light') {
        await page.emulateMedia({media: 'print'});
        assert.deepEqual(await faults(page), [], 'on paper');
        if (pictures) await page.screenshot({path: `${pictures}/${width}-print.png`, fullPage: true});
      }
      complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !/answered 409/.test(complaint)));
    });

test('an overlap and what sticks out would be seen', async (t) => {
  const {page, complaints} = await visit(t, {viewport: {width: 768, height: 900}});
  await openGallery(page);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('stelling-poll');
    const [one, other] = first!.shadowRoot!.querySelectorAll<HTMLElement>('[part=scale] [role=img]');
    const left = one!.getBoundingClientRect().left - other!.getBoundingClientRect().left;
    const top = one!.getBoundingClientRect().top - other!.getBoundingClientRect().top;
    other!.style.translate = `${left}px ${top}px`;
    second!.shadowRoot!.querySelector<HTMLElement>('textarea')!.style.inlineSize = '200%';
  });
  const found = await faults(page);
  assert.ok(
    found.some((fault) => fault.startsWith('overlap: Nog niets gekozen')),
    found.join('\n'),
  );
  assert.ok(
    found.some((fault) => fault.startsWith('sticks out: Begonnen')),
    found.join('\n'),
  );
  complaints.splice(0);
});
