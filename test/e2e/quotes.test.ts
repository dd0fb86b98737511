import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {phase, visit} from './support.ts';

const {statement, panel} = JSON.parse(readFileSync(new URL('../../demo/polls/datagedreven-werken.json', import.meta.url), 'utf8')) as {
  statement: string;
  panel: {quote: string[]; experts: {name: string; role?: string}[]}[];
};
const quotes = panel.flatMap(({quote}) => quote);
/** Below a quote; whoever states no stance is named at the scale too, without more. */
const credits = panel.flatMap(({experts}) => experts.map(({name, role}) => `${name}, ${role}`));
const names = panel.flatMap(({experts}) => experts.map(({name}) => name));

/** All text that the page shows, with what is in shadow roots and slots in its place: what find-in-page goes through. */
const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element)) return '';
      if (node.matches('script, style, noscript') || (!node.checkVisibility() && getComputedStyle(node).display !== 'contents')) return '';
      const children = node instanceof HTMLSlotElement ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      return [...children].map(read).join('');
    };
    return read(document.body).replace(/\s+/g, ' ');
  });

const times = (text: string, words: string): number => text.split(words).length - 1;

test('find-in-page comes by every quote, every name and the statement once', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await phase(page, 'editing');
  const text = await shownText(page);
  for (const words of [statement, ...quotes, ...credits]) assert.equal(times(text, words), 1, words);
  // The fallback's own form is not there twice either.
  assert.equal(times(text, 'Waarom vindt u dat?'), 1);
  // On the scale and as a choice.
  assert.equal(times(text, 'Deels oneens'), 2);

  // The browser's own find goes to it too, and stops at the one.
  const found = await page.evaluate(
    (words) => {
      getSelection()!.removeAllRanges();
      const find = () => (window as unknown as {find(words: string): boolean}).find(words);
      return [find(), getSelection()!.toString(), find()];
    },
    quotes[3]!.slice(0, 60),
  );
  assert.deepEqual(found, [true, quotes[3]!.slice(0, 60), false]);
});

test('a quote that stood twice would be seen', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await phase(page, 'editing');
  await page.locator('stelling-poll').evaluate((host, words) => host.shadowRoot!.append(words), quotes[0]!);
  assert.equal(times(await shownText(page), quotes[0]!), 2);
});

test('a reader who selects the panel copies the quotes', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await phase(page, 'editing');
  await page.evaluate(() => {
    const [first, last] = ['stelling-poll > figure', 'stelling-poll > figure:last-of-type'].map((it) => document.querySelector(it)!);
    getSelection()!.setBaseAndExtent(first!, 0, last!, last!.childNodes.length);
  });
  const selected = (await page.evaluate(() => getSelection()!.toString())).replace(/\s+/g, ' ');
  for (const words of [...quotes, ...names]) assert.ok(selected.includes(words), words);

  // And with the mouse, from within the first to within the second.
  const [from, to] = [page.locator('stelling-poll > figure p').nth(0), page.locator('stelling-poll > figure p').nth(1)];
  await from.evaluate((node) => node.scrollIntoView({block: 'start'}));
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(start.x + 1, start.y + 6);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 2, end.y + end.height - 4, {steps: 5});
  await page.mouse.up();
  const dragged = (await page.evaluate(() => getSelection()!.toString())).replace(/\s+/g, ' ');
  for (const words of quotes.slice(0, 2)) assert.ok(dragged.includes(words.slice(10, -40)), words);
});
