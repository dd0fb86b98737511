import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {focused, phase, rowsWith, visit} from './support.ts';

/** What has the focus, through the shadow root, and whether it can be seen; `outline: none` in a sheet fails the tests below. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let node: Element | null = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    if (!node || node === document.body) return {name: 'page', seen: true};
    const {outlineStyle, outlineWidth} = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    const name = node.id || (node as HTMLInputElement).name || node.getAttribute('part') || node.textContent!.trim();
    return {name, seen: inView && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2};
  });

/** Presses a key until something has the focus; each stop on the way must be visible. A trap never gets there. */
const pressUntil = async (page: Page, key: string, wanted: string): Promise<string[]> => {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const {name, seen} = await focus(page);
    assert.ok(seen, `the focus on ${name} can be seen`);
    stops.push(name);
    if (name === wanted) return stops;
    assert.ok(stops.length < 40, `${key} never comes to ${wanted}: ${stops.join(', ')}`);
  }
};

test('by keyboard alone: in, answer, send, and out of it again', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await page.locator('stelling-poll[data-phase]').waitFor();

  await pressUntil(page, 'Tab', 'stance');
  await page.keyboard.press('Space');
  // Native radio buttons: the arrows choose, one stop for the whole group.
  await pressUntil(page, 'ArrowDown', 'neutral');
  assert.deepEqual(await pressUntil(page, 'Tab', 'reason'), ['reason']);
  await page.keyboard.type('Met het toetsenbord.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tweede regel.');
  await pressUntil(page, 'Tab', 'name');
  await page.keyboard.type('Sam');
  await pressUntil(page, 'Tab', 'mayPublish');
  await page.keyboard.press('Space');
  await pressUntil(page, 'Tab', 'submit');
  await page.keyboard.press('Enter');

  await phase(page, 'accepted');
  await focused(page.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}));
  const [row] = rowsWith('Met het toetsenbord.\nTweede regel.');
  assert.equal(row?.['stance'], 'neutral');
  assert.equal(row?.['name'], 'Sam');
  assert.equal(row?.['may_publish'], 1);
  await pressUntil(page, 'Tab', 'Drie stellingen over straat, balie en groen');
});

test('by keyboard alone: backwards through the whole page, and no stop is out of sight', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await page.locator('stelling-poll[data-phase]').waitFor();
  const stops = await pressUntil(page, 'Shift+Tab', 'Naar het artikel');
  // A group without a choice is entered at its near end. Name and permission come once the reader has begun.
  const submit = stops.indexOf('submit');
  assert.deepEqual(stops.slice(submit, submit + 3), ['submit', 'reason', 'unsure']);
});

test('by keyboard alone: from the error to its field, and on', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await page.locator('stelling-poll[data-phase]').waitFor();
  await pressUntil(page, 'Tab', 'submit');
  await page.keyboard.press('Space');
  await focused(page.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await focused(page.getByRole('radio', {name: 'Eens', exact: true}));
  await page.keyboard.press('Space');
  await pressUntil(page, 'Tab', 'submit');
  await page.keyboard.press('Enter');
  await phase(page, 'accepted');
});
