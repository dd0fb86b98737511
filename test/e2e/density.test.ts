import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {resolved, walk} from './hosts-support.ts';
import {stickingOut} from './sticking-out.ts';
import {phase, visit} from './support.ts';

/** What a finger would miss: a stance below 44 by 44 pixels, anything else that can be pressed below 24 by 24. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('stelling-poll')!.shadowRoot!;
    return [...root.querySelectorAll<HTMLElement>('[part=choice], [part=permission], button, select, textarea, a, [part=field] > input')].flatMap(
      (node) => {
        const {width, height} = node.getBoundingClientRect();
        const least = node.matches('[part=choice]') ? 44 : 24;
        return Math.min(width, height) < least ? [`${node.localName} "${node.textContent.trim().slice(0, 30)}" is ${width} by ${height}`] : [];
      },
    );
  });

/** The poll in a column of this width, as a site with sidebars has. */
const inColumn = async (page: Page, host: string, width: number): Promise<void> => {
  await page.goto(`/demo/hosts/${host}.html`);
  await phase(page, 'editing');
  await page.addStyleTag({content: `main { inline-size: ${width}px !important; max-inline-size: none !important; padding: 0 !important; }`});
};

// The largest type of all themes, and a page whose root has the smallest.
for (const [host, widths] of Object.entries({rijkshuisstijl: [240, 480, 800, 1200], hostile: [240, 800]}))
  for (const width of widths)
    test(`all fits and can be pressed in a column of ${width} px, ${host}`, async (t) => {
      const {page} = await visit(t, {viewport: {width: 1280, height: 900}});
      await inColumn(page, host, width);
      await walk(page, async (state) => {
        assert.deepEqual(await tooSmall(page), [], state);
        // What that page does to the names in its own HTML is its own.
        if (host !== 'hostile') assert.deepEqual(await stickingOut(page), [], state);
      });
    });

test('stances stand beside each other where there is room, and below each other where there is not', async (t) => {
  const {page} = await visit(t, {viewport: {width: 1280, height: 900}});
  for (const [width, rows] of [
    [240, 6],
    [480, 1],
    [1200, 1],
  ] as const) {
    await inColumn(page, 'utrecht', width);
    const tops = await page.locator('[part=choice]').evaluateAll((choices) => choices.map((choice) => choice.getBoundingClientRect().top));
    assert.equal(new Set(tops).size, rows, `${width} px`);
  }
});

test('what is too small would be found', async (t) => {
  const {page} = await visit(t);
  await inColumn(page, 'utrecht', 480);
  await page.locator('stelling-poll').evaluate(({shadowRoot}) => {
    const small = new CSSStyleSheet();
    small.replaceSync('[part=choice] { max-inline-size: 40px } button { min-block-size: 0 !important; block-size: 20px }');
    shadowRoot!.adoptedStyleSheets.push(small);
  });
  const found = (await tooSmall(page)).join('\n');
  assert.match(found, /^label "Eens"/m);
  assert.match(found, /^button "Verstuur mijn reactie"/m);
});

test('with forced colours every control keeps an edge, and the reader’s own bar a colour of theirs', async (t) => {
  const {page} = await visit(t, {forcedColors: 'active', viewport: {width: 480, height: 900}});
  await page.goto('/demo/hosts/amsterdam.html');
  await phase(page, 'editing');
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await walk(page, async (state) => {
    const edges = await page.locator('stelling-poll').evaluate(({shadowRoot}) =>
      [...shadowRoot!.querySelectorAll('button:not(.quiet > *), textarea, select, [part=choice], [part=field] > input')].map((node) => {
        const {borderBlockStartColor, borderBlockStartStyle} = getComputedStyle(node);
        return [
          `${node.localName} "${node.textContent.trim().slice(0, 30)}"`,
          borderBlockStartStyle === 'solid' ? borderBlockStartColor : 'none',
        ] as const;
      }),
    );
    assert.ok(edges.length > 0, state);
    assert.deepEqual(
      edges.filter(([, color]) => [canvas, 'none', 'rgba(0, 0, 0, 0)'].includes(color)),
      [],
      state,
    );
  });
  const fill = await page.locator('.mine rect').evaluate((bar) => getComputedStyle(bar).fill);
  assert.equal(fill, await resolved(page, 'Highlight'));
});
