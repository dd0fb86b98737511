import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import {plainDraft} from '../../demo/builder/fragment/fragment.ts';
import {ingredientsOf} from '../../demo/builder/snippets/ingredients.ts';
import {snippets} from '../../demo/builder/snippets/snippets.ts';
import {textFields, type Draft} from '../../demo/builder/state/draft.ts';
import {hosts, type Host, type Settings} from '../../demo/builder/state/settings.ts';
import {corpora} from '../support/corpora/corpora.ts';
import {draftOf, entryOf} from '../unit/builder/drafts.ts';
import {underPolicy, visitBuilder} from './builder-support.ts';
import {visit, type Visit} from './support.ts';

const typed = ['endpoint', 'pollId', 'script', 'mail', 'page', 'pollFile', 'opens', 'closes'] as const satisfies readonly (keyof Settings)[];

/** A text in every field there is. */
const everywhere = (text: string): Draft =>
  draftOf(
    {...Object.fromEntries(typed.map((name) => [name, text])), service: 'formbricks', extra: {surveyId: text}, names: {reason: text}},
    {
      ...Object.fromEntries(textFields.map((field) => [field, text])),
      article: text,
      panel: [entryOf(1, {label: text, quote: text, people: [{name: text, role: text, organisation: text}]})],
      leftovers: [{line: 1, text}],
      remarks: [{code: 'stance-not-stated', text}],
    },
  );

/** Fails by what runs, or is stopped by a policy. */
const watched = async (t: TestContext, options: Visit, open: typeof visit = visit) => {
  const visited = await open(t, options);
  const called: string[] = [];
  await visited.context.exposeFunction('alert', (text: unknown) => called.push(String(text)));
  visited.page.on('dialog', (dialog) => called.push(dialog.message()));
  await visited.context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => alert(`${effectiveDirective} ${blockedURI}`));
  });
  return {...visited, called};
};

/** What is in these snippets that no snippet has of itself, as a browser parses them. */
const faultsIn = (page: Page, codes: readonly string[]): Promise<string[]> =>
  page.evaluate((codes) => {
    const known = ['stelling-poll', 'div', 'h2', 'p', 'a', 'b', 'figure', 'figcaption', 'blockquote', 'script', 'iframe'];
    const isStray = (node: Element): boolean => {
      const url = node.getAttribute('src') ?? node.getAttribute('href') ?? node.getAttribute('action') ?? '';
      const isForeignUrl = !!url && !/^(https?:\/\/|mailto:|\.{0,2}\/)/i.test(url);
      const isForeignScript = node.localName === 'script' && !!node.textContent && !/^\s*(for \(const poll|\{\s*"integrity")/.test(node.textContent);
      return !known.includes(node.localName) || isForeignUrl || isForeignScript || [...node.attributes].some(({name}) => /^on|^style$/.test(name));
    };
    return codes.flatMap((code) => {
      const {head, body} = new DOMParser().parseFromString(`<!doctype html><body>${code}`, 'text/html');
      return [...head.children, ...body.querySelectorAll('*')]
        .filter(isStray)
        .map(({outerHTML}) => `${outerHTML.slice(0, 200)} in ${code.slice(0, 500)}`);
    });
  }, codes);

test('a snippet that forgot to escape something would be seen', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/favicon.svg');
  for (const code of [
    '<h2><img src=x></h2>',
    '<p onclick="a()">x</p>',
    '<a href="javascript:a()">x</a>',
    '<script>a()</script>',
    '<iframe src="data:,x"></iframe>',
    '<p style="top: 0">x</p>',
  ])
    assert.equal((await faultsIn(page, [code])).length, 1, code);
});

for (const [corpus, strings] of Object.entries(corpora)) {
  test(`under a strict policy nothing of the ${corpus} runs or changes in the builder`, async (t) => {
    const {page, called} = await watched(t, underPolicy, visitBuilder);
    const panel = strings.map((text, key) =>
      entryOf(key + 1, {label: text.toWellFormed(), quote: text.toWellFormed(), people: [{name: text.toWellFormed(), role: '', organisation: ''}]}),
    );
    const joined = strings.join('\n').toWellFormed();
    const draft = {...everywhere(joined), panel, leftovers: [{line: 1, text: joined}]};
    await page.goto('about:blank');
    await page.goto(`/demo/builder/#${plainDraft(draft)}`);
    await page.locator('.preview stelling-poll[data-phase]').waitFor();
    for (const host of hosts) await page.getByRole('radio', {name: snippets[host].title}).check();
    assert.equal(await page.locator('.entry').count(), strings.length);
    const injected = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'script:not([src]), iframe, img, svg, base, object, embed, link:not([rel=icon], [rel=stylesheet]), [style], .excerpt *, .page blockquote p *',
        ),
      ].map(({outerHTML}) => outerHTML),
    );
    assert.deepEqual(injected, []);
    assert.deepEqual(called, []);
  });

  const made = (host: Host, origin: string): string[] =>
    strings.flatMap((text) =>
      snippets[host]
        .make(ingredientsOf(everywhere(text.toWellFormed()), `${origin}/dist/stelling-poll.js`, '0.1.0', undefined))
        .blocks.map(({code}) => code)
        .filter((code) => /^<(?!\?|div class data-\*)/.test(code)),
    );

  test(`every snippet made of the ${corpus}, parsed by a browser, is what it is without them`, async (t) => {
    const {page, origin} = await visit(t);
    await page.goto('/demo/favicon.svg');
    for (const host of hosts) assert.deepEqual((await faultsIn(page, made(host, origin))).slice(0, 3), [], host);
  });

  for (const host of ['html', 'cms'] as const)
    test(`${host}: of the ${corpus} nothing runs or is asked for where the snippets are pasted`, async (t) => {
      const options: Visit = {pages: {}};
      const {page, context, called, complaints, origin} = await watched(t, options);
      // Scripts of addresses that an editor typed are the editor's own; everything else in it is looked at.
      const body = made(host, origin)
        .map((code) => code.replace(/<script type="module" src="[^"]*"><\/script>/, ''))
        .join('\n');
      await context.route(`${origin}/artikel`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="nl"><title>Artikel</title><script type="module" src="/dist/stelling-poll.js"></script><body>${body}`,
        }),
      );
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto('/artikel');
      await page.locator('stelling-poll[data-phase]').first().waitFor({state: 'attached'});
      await page.waitForFunction(() => !document.querySelector('stelling-poll:not([data-phase])'));
      assert.ok((await page.locator('stelling-poll').count()) > 0.9 * strings.length);
      assert.deepEqual(called, []);
      assert.deepEqual(
        asked.filter((path) => !['/artikel', '/dist/stelling-poll.js', '/favicon.ico'].includes(path)),
        [],
      );
      // What is no poll is said in the console, and so are times that are none.
      complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('<stelling-poll>')));
    });
}
