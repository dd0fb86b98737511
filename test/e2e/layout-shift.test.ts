import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {asPlaceholder, plainPage, pollWithForm, roomRules, startSite, visit} from './support.ts';

const scriptPath = '/dist/stelling-poll.js';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Two frames: by then what changed is painted and counted. */
const painted = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Counts from before the first paint. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    let total = 0;
    const add = (entries: PerformanceEntry[]) => {
      for (const {value, hadRecentInput} of entries as Shift[]) total += hadRecentInput ? 0 : value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({type: 'layout-shift', buffered: true});
    Object.assign(window, {
      shifted: () => {
        add(observer.takeRecords());
        return total;
      },
    });
  });
const shifts = (page: Page) => page.evaluate(() => (window as unknown as {shifted(): number}).shifted());

/**
 * Where things stand on the page. Chromium counts no shift for a box that goes into a slot, since its layout is made
 * anew: what readers would see move must be measured.
 */
const positions = (page: Page) =>
  page.evaluate(() => {
    const top = (node: Element | null | undefined) => Math.round((node?.getBoundingClientRect().top ?? NaN) + scrollY);
    const poll = document.querySelector('stelling-poll, [data-stelling-poll]')!;
    return {
      statement: top(poll.querySelector('h2')),
      figures: [...poll.querySelectorAll('figure')].map(top),
      question: top(poll.querySelector(':scope > p')),
      next: top(poll.nextElementSibling),
      scrolled: Math.round(scrollY),
    };
  });

const rest = '<p>Hierna leest men verder, en wat men leest moet blijven staan waar het stond.</p>'.repeat(12);
const polls = {
  'the article': {path: '/demo/index.html', page: undefined},
  'a page with no styles but the rules of the README': {
    path: '/plain',
    page: plainPage(`<style>${roomRules}</style><h1>Artikel</h1>${pollWithForm}${rest}`),
  },
  'a page whose CMS leaves no unknown tags': {
    path: '/placeholder',
    page: plainPage(`<style>${roomRules}</style><h1>Artikel</h1>${asPlaceholder(pollWithForm)}${rest}`),
  },
};

for (const [name, {path, page: html}] of Object.entries(polls)) {
  for (const width of [320, 768, 1280]) {
    test(`${name} does not jump under a reader when the script comes late, ${width} px wide`, async (t) => {
      const server = await startSite(html ? {pages: {[path]: html}} : {});
      const release = server.hold(scriptPath);
      const {page} = await visit(t, {origin: server.origin, viewport: {width, height: 800}});
      await watchShifts(page);
      // A module that is awaited holds up the events of the page, not its rendering.
      await page.goto(path, {waitUntil: 'commit'});
      const form = page.locator(':is(stelling-poll, [data-stelling-poll]) > form');
      await form.getByRole('button').waitFor();
      await page.locator('body > :last-child').waitFor();
      await form.evaluate((node) => node.scrollIntoView({block: 'center'}));
      await painted(page);
      const before = await positions(page);

      release();
      await page.locator('stelling-poll[data-phase]').waitFor();
      await painted(page);
      const after = await positions(page);
      const shifted = await shifts(page);

      t.diagnostic(`shift ${shifted.toFixed(4)}, before ${JSON.stringify(before)}`);
      t.diagnostic(`${' '.repeat(12)} after  ${JSON.stringify(after)}`);
      assert.ok(shifted <= 0.02, `layout shift ${shifted}`);
      assert.ok(Math.abs(after.next - before.next) <= 2, `what follows moved from ${before.next} to ${after.next}`);
    });
  }
}

test('a jump would be seen: by its shift, and by the positions', async (t) => {
  const server = await startSite();
  const {page} = await visit(t, {origin: server.origin, viewport: {width: 768, height: 800}});
  await watchShifts(page);
  await page.goto('/demo/index.html');
  const poll = page.locator('stelling-poll[data-phase]');
  await poll.evaluate((node) => node.nextElementSibling!.scrollIntoView({block: 'center'}));
  await painted(page);
  const before = await positions(page);
  await poll.evaluate((node) => (node.nextElementSibling as HTMLElement).style.setProperty('margin-block-start', '300px'));
  await painted(page);
  assert.ok((await shifts(page)) > 0.02);
  assert.ok((await positions(page)).next - before.next > 250);
});
