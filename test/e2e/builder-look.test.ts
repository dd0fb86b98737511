import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {hosts} from '../../demo/builder/state/settings.ts';
import {snippets} from '../../demo/builder/snippets/snippets.ts';
import {draftOf, entryOf} from '../unit/builder/drafts.ts';
import {violations} from './axe.ts';
import {visitBuilder} from './builder-support.ts';

const long = 'Gemeentelijkebasisregistratiepersonenhelpdeskmedewerkersoverleg'.repeat(2);
const draft = draftOf(
  {service: 'web3forms', endpoint: `https://www.voorbeeld.nl/${long}`, opens: '2026-10-25T02:30'},
  {
    statement: long,
    panel: [
      entryOf(1, {
        stance: 'agree',
        label: long,
        quote: long,
        people: [
          {name: long, role: long, organisation: long},
          {name: 'B', role: '', organisation: ''},
        ],
      }),
      entryOf(2, {quote: ''}),
    ],
    leftovers: [{line: 1, text: long}],
    remarks: [{code: 'stance-not-stated', line: 3, text: long}],
  },
);

const unfold = async (page: Page): Promise<void> => {
  const folded = page.locator('details:not([open]) > summary');
  while (await folded.count()) await folded.first().click();
};

const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const {clientWidth, scrollWidth} = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter(
      (node) => !node.closest('.stage, .sr') && node.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []),
      ...wide.map((node) => `${node.localName}.${node.className} #${node.id}`),
    ];
  });

for (const width of [280, 360, 768, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${width} px wide, ${colorScheme}: nothing scrolls sideways, and axe finds nothing`, async (t) => {
      const {page} = await visitBuilder(t, {draft, viewport: {width, height: 800}, colorScheme});
      await page.locator('.preview stelling-poll[data-phase]').waitFor();
      await unfold(page);
      assert.deepEqual(await sideways(page), []);
      assert.deepEqual(await violations(page), []);
      if (width !== 360) return;
      for (const host of hosts) {
        await page.getByRole('radio', {name: snippets[host].title}).check();
        assert.deepEqual(await sideways(page), [], host);
        assert.deepEqual(await violations(page), [], host);
      }
      await page.getByRole('radio', {name: 'Donker'}).check();
      await page.getByRole('radio', {name: 'Computer'}).check();
      assert.deepEqual(await sideways(page), []);
      assert.deepEqual(await violations(page), []);
    });

for (const colorScheme of ['light', 'dark'] as const)
  test(`an untouched page, ${colorScheme}: axe finds nothing`, async (t) => {
    const {page} = await visitBuilder(t, {viewport: {width: 360, height: 800}, colorScheme});
    assert.deepEqual(await sideways(page), []);
    assert.deepEqual(await violations(page), []);
  });
