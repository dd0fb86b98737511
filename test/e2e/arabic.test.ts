import assert from 'node:assert/strict';
import {test} from 'node:test';
import ar from '../../src/i18n/ar.ts';
import {plainPage, startSite, visit} from './support.ts';

const panel = [
  {
    experts: [{name: 'نور العمراني', role: 'حارسة الحديقة'}, {name: 'كريم حداد'}],
    stance: 'agree',
    label: 'أوافق تمامًا',
    quote: ['من يأتي ليلًا يرى أن ذلك ممكن.'],
  },
  {experts: [{name: 'Jan de Wit', role: 'ecoloog'}], stance: 'partly-disagree', quote: ['De egels slapen dan niet.'], lang: 'nl'},
];
const results = {poll: {}, standing: {n: 12, counts: {agree: 7, disagree: 5}}, reactions: []};

/** The element says that it is in Arabic; the page around it is in Dutch, and says nothing of directions. */
const poll = `<stelling-poll lang="ar" endpoint="/v1/polls/x/reactions" results="always" scale="5" unsure results-src="/results.json">
  <script type="application/json">${JSON.stringify({statement: 'يجب أن تبقى حديقة المدينة مفتوحة ليلًا', panel})}</script></stelling-poll>`;

test('in Arabic all of it is mirrored, in a page from left to right too', async (t) => {
  const site = await startSite({pages: {'/artikel': plainPage(`<main><h1>Artikel</h1>${poll}</main>`), '/results.json': JSON.stringify(results)}});
  const {page} = await visit(t, {origin: site.origin, viewport: {width: 768, height: 900}});
  await page.goto('/artikel');
  await page.getByRole('button', {name: ar.submit, exact: true}).waitFor();
  await page.getByRole('button', {name: ar.submit, exact: true}).click();
  const edge = await page
    .locator('[part=errors]')
    .evaluate((node) => [getComputedStyle(node).borderRightWidth, getComputedStyle(node).borderLeftWidth]);
  assert.deepEqual(edge, ['4px', '0px'], 'the line beside the errors is where reading begins');
  await page.getByRole('radio', {name: ar['partly-agree'], exact: true}).check();
  await page.locator('[part=results]').scrollIntoViewIfNeeded();
  await page.locator('[part=row]').first().waitFor();

  const seen = await page.locator('stelling-poll').evaluate((host) => {
    const root = host.shadowRoot!;
    const box = (selector: string) => root.querySelector(selector)!.getBoundingClientRect();
    const {right} = host.getBoundingClientRect();
    const lefts = (selector: string): number[] => [...root.querySelectorAll(selector)].map((node) => node.getBoundingClientRect().left);
    const isFalling = (values: number[]): boolean => values.length > 1 && values.every((value, index) => index === 0 || value < values[index - 1]!);
    const words = document.createRange();
    words.selectNode([...root.querySelector('[part=stance]')!.childNodes].findLast((node) => node instanceof Text && node.data.trim())!);
    return {
      direction: getComputedStyle(root.querySelector('[part=poll]')!).direction,
      steps: isFalling(lefts('[part=scale] li > div:last-child')),
      choices: isFalling(lefts('[part=choice]')),
      markOfBadge: box('[part=stance] i').left > words.getBoundingClientRect().left,
      headingAtRight: Math.abs(right - box('[part=statement]').right) < 1,
      buttonAtRight: Math.abs(right - box('[part=submit]').right) < 1,
      boxOfPermission: box('[part=permission] input').left > box('[part=permission]').left + box('[part=permission]').width / 2,
      barFromRight: Math.abs(box('[part=row] rect').right - box('[part=row] svg').right) < 1,
      foreignQuote: getComputedStyle(root.querySelector('blockquote[lang=nl]')!).direction,
      ownQuote: getComputedStyle(root.querySelector('blockquote:not([lang])')!).direction,
    };
  });
  assert.deepEqual(seen, {
    direction: 'rtl',
    steps: true,
    choices: true,
    markOfBadge: true,
    headingAtRight: true,
    buttonAtRight: true,
    boxOfPermission: true,
    barFromRight: true,
    foreignQuote: 'ltr',
    ownQuote: 'rtl',
  });
});

test('a language from left to right follows the page, which says its direction as HTML asks', async (t) => {
  const site = await startSite({
    pages: {
      '/artikel': plainPage(
        `<main dir="rtl"><h1>Artikel</h1>${poll.replace('lang="ar"', 'lang="nl" dir="ltr"')}${poll.replace('lang="ar"', '')}</main>`,
      ),
      '/results.json': JSON.stringify(results),
    },
  });
  const {page} = await visit(t, {origin: site.origin});
  await page.goto('/artikel');
  await page.getByRole('button', {name: 'Verstuur mijn reactie'}).nth(1).waitFor();
  const directions = await page.locator('[part=poll]').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).direction));
  assert.deepEqual(directions, ['ltr', 'rtl']);
});
