import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {violations} from './axe.ts';
import type {Dictionary} from '../../src/i18n/strings.ts';
import {plainPage, visit} from './support.ts';

const folder = new URL('../../src/i18n/', import.meta.url);
const files = readdirSync(folder).filter((file) => /^[a-z]{2}(-informal)?\.ts$/.test(file) && file !== 'nl.ts');

const panel = [
  {experts: [{name: 'Noor el Amrani'}], stance: 'agree', quote: ['Wie er komt, ziet dat het kan.']},
  {experts: [{name: 'Eva Bos'}], quote: ['Het mag.']},
];
const results = {poll: {}, standing: {n: 1234, counts: {agree: 1000, 'partly-disagree': 200, unsure: 34}}, reactions: []};

for (const file of files) {
  const name = file.replace('.ts', '');
  const [lang = '', formality] = name.split('-');
  const strings = ((await import(new URL(file, folder).href)) as {default: Dictionary}).default;

  test(`a page in ${name}: the form and the standing speak it, from one file, and nothing sticks out on a phone`, async (t) => {
    const attributes = `lang="${lang}" ${formality ? `formality="${formality}"` : ''} ${lang === 'ar' ? 'dir="rtl"' : ''}`;
    const poll = `<stelling-poll endpoint="/v1/polls/x/reactions" results="always" reactions scale="5" unsure ${attributes} results-src="/results.json">
      <script type="application/json">${JSON.stringify({statement: 'Het stadspark moet open blijven', panel})}</script></stelling-poll>`;
    const pages = {'/artikel': plainPage(`<main><h1>Artikel</h1>${poll}</main>`), '/results.json': JSON.stringify(results)};
    const {page, context} = await visit(t, {pages, viewport: {width: 320, height: 800}});
    const packs: string[] = [];
    context.on('request', (request) => request.url().includes('/i18n/') && packs.push(new URL(request.url()).pathname));
    await page.goto('/artikel');
    await page.getByRole('button', {name: strings.submit, exact: true}).waitFor();
    await page.locator('[part=results]').scrollIntoViewIfNeeded();
    await page.locator('[part=row]').first().waitFor();
    assert.deepEqual(packs, [`/dist/i18n/${name}.js`]);
    await page.getByRole('button', {name: strings.submit, exact: true}).click();
    await page.getByText(strings['error-stance']).first().waitFor();

    const shown = await page.locator('stelling-poll').evaluate((node) => node.shadowRoot!.querySelector<HTMLElement>('[part=poll]')!.innerText);
    for (const key of ['question', 'reason', 'standing', 'notRepresentative', 'reactions', 'noReactions'] as const)
      assert.ok(shown.includes(strings[key]), key);
    assert.doesNotMatch(shown, /\{n\}|undefined|\[object/);
    const wide = await page.evaluate(() => {
      const host = document.querySelector('stelling-poll')!;
      return document.documentElement.scrollWidth > innerWidth
        ? [...host.shadowRoot!.querySelectorAll('*')]
            .filter((node) => node.getBoundingClientRect().right > innerWidth)
            .map(({outerHTML}) => outerHTML)
        : [];
    });
    assert.deepEqual(wide, []);
    assert.deepEqual(await violations(page), []);
    // What begins at the right, begins at the right: the bars too.
    const bar = page.locator('[part=row] rect').first();
    const [rect, svg] = [await bar.boundingBox(), await bar.locator('..').boundingBox()];
    const fromStart = lang === 'ar' ? svg!.x + svg!.width - rect!.x - rect!.width : rect!.x - svg!.x;
    assert.ok(Math.abs(fromStart) < 1, `the bar begins ${fromStart} px from where the line does`);
  });
}
