import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {postTo, reactionOf} from '../support/endpoint.ts';
import {corpora, unstorable} from '../support/corpora/corpora.ts';
import {signIn, visitModeration} from './editor.ts';

/** Reads every page of the queue: what a reader's text and name are to the browser, and what stands beside them. */
const readQueue = async (page: Page): Promise<{text: string; name: string}[]> => {
  const seen: {text: string; name: string}[] = [];
  for (;;) {
    const {found, injected, next} = await page.evaluate(() => {
      const known = new Set(['LI', 'ARTICLE', 'HEADER', 'H3', 'P', 'SPAN', 'TIME', 'FORM', 'INPUT', 'BUTTON', 'B', 'OL']);
      const list = document.querySelector('ol.reactions')!;
      return {
        found: [...list.querySelectorAll('article')].map((article) => ({
          text: article.querySelector('.reason')?.textContent ?? '',
          name: article.querySelector('h3')!.textContent!,
        })),
        injected: [
          ...[...list.querySelectorAll('*')].filter(({tagName}) => !known.has(tagName)).map(({outerHTML}) => outerHTML),
          // Nothing of ours is inside what a reader wrote.
          ...[...list.querySelectorAll('.reason *, h3 *')].map(({outerHTML}) => outerHTML),
          ...[...document.querySelectorAll('script:not([src$="toetsen.js"]), iframe, base, link, main img, object, embed')].map(
            ({outerHTML}) => outerHTML,
          ),
        ],
        next: [...document.querySelectorAll<HTMLAnchorElement>('.more a')].find(({textContent}) => textContent === 'Volgende reacties')?.href,
      };
    });
    assert.deepEqual(injected, []);
    seen.push(...found);
    if (next === undefined) return seen;
    await page.goto(next);
  }
};

/** The cells of a CSV file, by its quotation marks alone. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
};

/** How a spreadsheet is told that something is no formula: the one change that an export makes. */
const asCell = (text: string): string => (/^(?:[\t\r\n]|[\s'"\uFF02\uFF07]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(text) ? `'${text}` : text);

const nameOf = (text: string): string => [...text].slice(0, 120).join('') || 'leeg';

for (const [corpus, strings] of Object.entries(corpora)) {
  for (const policy of ['the policy of the page', 'no policy at all'] as const) {
    test(`under ${policy} nothing of the ${corpus} runs, loads or changes, in the queue nor in a download`, async (t) => {
      const {page, context, url, complaints} = await visitModeration(t);
      const called: string[] = [];
      await context.exposeFunction('alert', (text: unknown) => called.push(String(text)));
      page.on('dialog', (dialog) => called.push(dialog.message()));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => alert(`${effectiveDirective} ${blockedURI}`));
      });
      const post = async (text: string) => {
        const response = await postTo(url, reactionOf({reason: text, name: nameOf(text)}), 'groene-straat');
        assert.equal(response.status, 201, `${JSON.stringify(text)}: ${await response.text()}`);
      };
      for (let index = 0; index < strings.length; index += 50) await Promise.all(strings.slice(index, index + 50).map(post));
      await signIn(page);

      const asked = new Set<string>();
      context.on('request', (request) => asked.add(new URL(request.url()).pathname));
      if (policy === 'no policy at all') {
        await context.route('**/beheer/**', async (route) => {
          const response = await route.fetch();
          const {'content-security-policy': _, ...headers} = response.headers();
          await route.fulfill({response, headers});
        });
      }

      await page.goto('/beheer/stelling/groene-straat');
      const seen = await readQueue(page);
      const expected = strings.map((text) => ({text, name: nameOf(text)}));
      const sorted = (items: readonly {text: string; name: string}[]) => items.map((item) => JSON.stringify(item)).sort();
      assert.deepEqual(sorted(seen), sorted(expected));

      const download = async (format: string) =>
        (await context.request.get(`${url}/beheer/stelling/groene-straat/export?vorm=${format}&welke=alle`)).text();
      const lines = (await download('jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(sorted(lines.map(({reason, name}) => ({text: reason, name}))), sorted(expected));
      const rows = parseCsv((await download('csv')).replace(/^\uFEFF/, '')).slice(1);
      const cells = rows.map((row) => ({text: row[3]!, name: row[4]!}));
      assert.deepEqual(sorted(cells), sorted(expected.map(({text, name}) => ({text: asCell(text), name: asCell(name)}))));

      // Also where a text is looked for, which puts it in the page's own form and address.
      for (const text of strings.filter((one) => /[<"'&]/.test(one)).slice(0, 20)) {
        const words = text.trim().slice(0, 200);
        await page.goto(`/beheer/stelling/groene-straat?${new URLSearchParams({zoek: words})}`);
        assert.equal(await page.locator('#zoek').inputValue(), words.replace(/[\r\n]/g, ''));
      }

      assert.deepEqual(called, []);
      assert.deepEqual(complaints, []);
      const strange = [...asked].filter((path) => !/^\/(favicon\.ico$|beheer(\/|$))/.test(path) || path.includes('injected'));
      assert.deepEqual(strange, []);
    });
  }
}

test('what a database or a browser would change is refused, and says why', async (t) => {
  const {url} = await visitModeration(t);
  for (const text of unstorable) {
    const response = await postTo(url, JSON.parse(JSON.stringify(reactionOf({reason: text}))), 'groene-straat');
    assert.equal(response.status, 400, JSON.stringify(text));
  }
});
