import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {test} from 'node:test';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {violations} from './axe.ts';
import {visit} from './support.ts';

/** What sticks out of its poll, and texts or marks that lie over each other. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll('stelling-poll')) {
      const title = host.previousElementSibling?.textContent;
      const box = host.getBoundingClientRect();
      // Line by line: the box around a name that goes on below has other words in it.
      const boxes: {name: string; node: Element; rect: DOMRect}[] = [];
      for (const node of host.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
        if (node.closest('.sr, style') || !node.checkVisibility({checkVisibilityCSS: true})) continue;
        const rect = node.getBoundingClientRect();
        const name = `${title}: ${node.localName} ${node.getAttribute('part') ?? ''} "${node.textContent.trim().slice(0, 30)}"`;
        if (rect.width && (rect.left < box.left - 1 || rect.right > box.right + 1)) found.push(`sticks out: ${name}`);
        const leaf = [...node.childNodes].some((child) => child instanceof Text && child.data.trim()) && !node.childElementCount;
        if ((leaf && !node.closest('[role=img]')) || node.matches('[role=img], input, textarea, select')) for (const line of node.getClientRects()) boxes.push({name, node, rect: line});
      }
      for (const [index, {name, node, rect}] of boxes.entries())
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
          const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
          if (node !== other.node && across > 1 && down > 1) found.push(`overlap: ${name} and ${other.name} (${Math.round(across)} by ${Math.round(down)})`);
        }
    }
    return found;
  });

const ready = async (page: Page): Promise<void> => {
  await page.goto('/demo/gallery/');
  await page.locator('body[data-ready]').waitFor();
  // What is out of view fetches nothing; a reader scrolls by.
  for (const poll of await page.locator('stelling-poll:is([results=always], [closes-at], [reactions])').all()) {
    await poll.evaluate((node) => node.scrollIntoView({block: 'center'}));
    await poll.locator('[part=standing]:not([aria-busy])').waitFor();
  }
};

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
      await ready(page);
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
  await ready(page);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('stelling-poll');
    const [one, other] = first!.shadowRoot!.querySelectorAll<HTMLElement>('[part=scale] [role=img]');
    const left = one!.getBoundingClientRect().left - other!.getBoundingClientRect().left;
    const top = one!.getBoundingClientRect().top - other!.getBoundingClientRect().top;
    other!.style.translate = `${left}px ${top}px`;
    second!.shadowRoot!.querySelector<HTMLElement>('textarea')!.style.inlineSize = '200%';
  });
  const found = await faults(page);
  assert.ok(found.some((fault) => fault.startsWith('overlap: Nog niets gekozen')), found.join('\n'));
  assert.ok(found.some((fault) => fault.startsWith('sticks out: Begonnen')), found.join('\n'));
  complaints.splice(0);
});
