import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {misnamed} from './accessibility-tree.ts';
import {faults, openGallery, smallTargets} from './every-state.ts';
import {pseudoLocale} from './pseudo-locale.ts';
import {phase, plainPage, poll, startSite, visit} from './support.ts';

/** The least that a reader must be able to set (WCAG 1.4.12); inside the shadow roots too, where a bookmarklet does not come. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** What moves by itself. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('stelling-poll')].flatMap((poll) =>
      [...poll.shadowRoot!.querySelectorAll('*')]
        .filter((node) => {
          const {animationName, transitionDuration} = getComputedStyle(node);
          return animationName !== 'none' || parseFloat(transitionDuration) > 0;
        })
        .map(({localName}) => localName),
    ),
  );

/** Puts a rule on the page and in every poll. @returns what takes it away again */
const withRule = async (page: Page, rule: string): Promise<() => Promise<void>> => {
  const sheet = await page.evaluateHandle((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    for (const root of [document, ...[...document.querySelectorAll('stelling-poll')].map((poll) => poll.shadowRoot!)])
      root.adoptedStyleSheets.push(sheet);
    return sheet;
  }, rule);
  return () => sheet.evaluate((sheet) => sheet.replaceSync(''));
};

const speak = (page: Page, strings: object): Promise<unknown> =>
  page.evaluate(
    (strings) =>
      Promise.all(
        [...document.querySelectorAll<StellingPoll>('stelling-poll')].map((poll) => {
          poll.strings = strings;
          return poll.updateComplete;
        }),
      ),
    strings,
  );

// 320 by 256 is a window of 1280 by 1024 at 400 %.
for (const [width, height] of [
  [240, 800],
  [320, 256],
  [768, 900],
  [1280, 1024],
] as const)
  test(`every state, ${width} by ${height}: targets can be hit, nothing moves for who wants that, and wider text or 40 % more of it loses nothing`, async (t) => {
    const {page, complaints} = await visit(t, {origin: (await startSite()).origin, viewport: {width, height}, reducedMotion: 'reduce'});
    await openGallery(page);
    // Reactions far out of view keep the height they had until a reader comes near; here all are looked at.
    await withRule(page, '.page { content-visibility: visible }');
    assert.deepEqual(await moving(page), []);
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(await smallTargets(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls one way');

    const spaced = await withRule(page, textSpacing);
    assert.deepEqual(await faults(page), [], 'text spacing');
    await spaced();
    // Themes set it to count in tens.
    const tens = await withRule(page, ':root { font-size: 62.5% } body { font-size: 1.6rem }');
    assert.deepEqual(await smallTargets(page), [], 'a root of 10 px');
    await tens();
    // Narrower than that nobody has to have larger text too.
    const large = await withRule(page, ':root { font-size: 200% }');
    if (width >= 320) assert.deepEqual(await faults(page), [], 'text of 200 %');
    await large();

    await speak(page, pseudoLocale);
    assert.deepEqual(await faults(page), [], '40 % longer');
    if (width === 1280) assert.deepEqual(await misnamed(page), []);
    complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !/answered 409/.test(complaint)));
  });

test('a small target, a name that is not what is read, and text that is cut off would be seen', async (t) => {
  const site = await startSite({pages: {'/artikel': plainPage(poll)}});
  const {page} = await visit(t, {origin: site.origin});
  await page.goto('/artikel');
  await phase(page, 'editing');
  assert.deepEqual([await smallTargets(page), await misnamed(page), await faults(page)], [[], [], []]);
  await withRule(
    page,
    '[part=choice] { block-size: 43px; min-block-size: 0; padding: 0 !important } [part=submit] { block-size: 23px; min-block-size: 0; padding: 0 } [part=kicker] { overflow: hidden; block-size: 4px }',
  );
  await page
    .getByRole('radio')
    .first()
    .evaluate((radio) => radio.setAttribute('aria-label', 'Voor'));
  const small = await smallTargets(page);
  assert.equal(small.length, 7, small.join('\n'));
  assert.deepEqual(await misnamed(page), ['“eens” is called “voor”']);
  assert.match((await faults(page)).join('\n'), /cut off: .* p kicker/);
});
