import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import type {ServeOptions} from '../../src/server/index.ts';
import {plainPage, poll, reader, rowsWith, visit} from './support.ts';

// As it is built: the templates of script and server must be the same.
const {prerender, styleSource} = (await import(`${import.meta.dirname}/../../dist/server.js`)) as typeof import('../../src/server/index.ts');
const rest = '<p id="after">Hierna leest men verder, en wat men leest moet blijven staan waar het stond.</p>'.repeat(12);
const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html; style-src 'self' ${await styleSource()}`;
const headers = {'Content-Security-Policy': policy};
const linked = {stylesheet: '/dist/stelling-poll.css'};

const pageOf = (html: string, options?: ServeOptions): string => prerender(plainPage(`<h1>Artikel</h1>${html}${rest}`), options);

/** Opens a page with its script held back, or another file. */
const arrive = async (
  t: TestContext,
  html: string,
  {held = /stelling-poll\.js$/, ...options}: {held?: RegExp; javaScriptEnabled?: boolean; viewport?: {width: number; height: number}} = {},
) => {
  const visited = await visit(t, {pages: {'/artikel': html}, headers, ...options});
  const {page} = visited;
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(held, async (route) => {
    await released;
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = {shift: 0, violations: [] as string[], changes: [] as string[]};
    const add = (entries: readonly PerformanceEntry[]) => {
      for (const {value} of entries as readonly (PerformanceEntry & {value: number})[]) seen.shift += value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({type: 'layout-shift', buffered: true});
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, sample}) => seen.violations.push(`${effectiveDirective} ${sample}`));
    const look = () => {
      add(observer.takeRecords());
      return seen;
    };
    Object.assign(globalThis, {look});
  });
  await page.goto('/artikel', {waitUntil: 'commit'});
  await page.locator('#after').last().waitFor();
  const root = () => page.locator('stelling-poll').first();
  return {
    ...visited,
    root,
    /** Remembers the nodes that are there, and what changes of them. */
    async remember() {
      await root().evaluate(({shadowRoot}) => {
        Object.assign(globalThis, {nodes: [...shadowRoot!.querySelectorAll('*')]});
        const {changes} = (globalThis as unknown as {look(): {changes: string[]}}).look();
        const name = (node: Node) => (node as Element).localName ?? node.nodeName;
        new MutationObserver((records) => {
          for (const {type, attributeName, target, addedNodes, removedNodes} of records)
            if ((target as Element).className !== 'paper')
              changes.push(
                type === 'attributes'
                  ? `${name(target)} ${attributeName}`
                  : `${name(target)} ${[...removedNodes].map((node) => `-${name(node)}`)} ${[...addedNodes].map((node) => `+${name(node)}`)}`,
              );
        }).observe(shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
      });
    },
    async takeOver() {
      release();
      await page.locator('stelling-poll[data-phase]').first().waitFor();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    },
    seen: () => page.evaluate(() => (globalThis as unknown as {look(): {shift: number; violations: string[]; changes: string[]}}).look()),
    kept: () =>
      page.evaluate(() => {
        const {nodes} = globalThis as unknown as {nodes: Element[]};
        return nodes
          .filter((node) => !node.isConnected)
          .map((node) => node.localName + (node.getAttribute('part') ? `[${node.getAttribute('part')}]` : ''));
      }),
  };
};

/** Without the blinking caret, which a screenshot hides by changing the fields. */
const picture = (page: Page) => page.screenshot({caret: 'initial'});

const ways: Record<string, ServeOptions> = {'styles in the page': {}, 'a linked sheet': linked};

for (const [name, options] of Object.entries(ways))
  for (const width of [320, 768, 1280])
    test(`with ${name} nothing flashes or moves when the script comes late, ${width} px wide`, async (t) => {
      const {page, root, remember, takeOver, seen, kept} = await arrive(t, pageOf(poll, options), {viewport: {width, height: 800}});
      await page.getByRole('button', {name: 'Verstuur mijn reactie'}).scrollIntoViewIfNeeded();
      await page.waitForFunction(() => [...document.querySelector('stelling-poll')!.shadowRoot!.styleSheets].length === 1);
      await remember();
      const before = await picture(page);
      await takeOver();
      const after = await picture(page);
      assert.ok(before.equals(after), 'the same pixels');
      const {shift, violations, changes} = await seen();
      assert.equal(shift, 0);
      assert.deepEqual(violations, []);
      // The fields and the counter that are not there before the reader begins, and what the form needed for want of a script.
      assert.deepEqual(await kept(), ['p[hint]', 'div[field]', 'label', 'small', 'input', 'label[permission]', 'input']);
      assert.deepEqual([...new Set(changes)].filter((change) => !/^(fieldset|div) -/.test(change)).toSorted(), [
        'form novalidate',
        'input required',
        'textarea placeholder',
      ]);
      assert.deepEqual(await root().evaluate(({shadowRoot}) => [shadowRoot!.styleSheets.length, shadowRoot!.adoptedStyleSheets.length]), [1, 0]);
    });

/** What a reader can do before there is a script. */
const begin = async (page: Page) => {
  const {choose, write, sign} = reader(page);
  await choose('Deels eens');
  await write('Vroeg begonnen.');
  await sign('Jo');
  await page.getByRole('checkbox').check();
  await page.getByRole('textbox', {name: /Waarom/}).evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(2, 5);
  });
};
const stillThere = async (page: Page) => {
  assert.ok(await page.getByRole('radio', {name: 'Deels eens', exact: true}).isChecked());
  assert.equal(await page.getByRole('textbox', {name: /Uw naam/}).inputValue(), 'Jo');
  assert.ok(await page.getByRole('checkbox').isChecked());
  const field = page.getByRole('textbox', {name: /Waarom/});
  assert.equal(await field.inputValue(), 'Vroeg begonnen.');
  assert.ok(await field.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element), 'the focus');
  assert.deepEqual(await field.evaluate(({selectionStart, selectionEnd}: HTMLTextAreaElement) => [selectionStart, selectionEnd]), [2, 5]);
};

test('who began before the script came, goes on where they were, and sends it', async (t) => {
  const {page, remember, takeOver, kept, seen} = await arrive(t, pageOf(poll));
  await begin(page);
  await remember();
  await page.keyboard.press('Shift');
  await takeOver();
  await stillThere(page);
  assert.deepEqual(await kept(), []);
  assert.deepEqual((await seen()).violations, []);
  await reader(page).send();
  await page.locator('stelling-poll[data-phase=accepted]').waitFor();
  const [row] = rowsWith('Vroeg begonnen.');
  assert.deepEqual([row!['stance'], row!['name'], row!['may_publish']], ['partly-agree', 'Jo', 1]);
});

test('the same where a page was made by another version, and is rendered anew', async (t) => {
  const other = pageOf(poll).replace(/data-version="[^"]*"/, 'data-version="0.0.0"');
  const {page, root, remember, takeOver, kept} = await arrive(t, other);
  await begin(page);
  await remember();
  await takeOver();
  assert.ok((await kept()).length > 50, 'other nodes');
  await stillThere(page);
  assert.deepEqual(await root().evaluate(({shadowRoot}) => [shadowRoot!.styleSheets.length, shadowRoot!.adoptedStyleSheets.length]), [0, 1]);
});

test('where the page says other than the server knew, the element says what the page says', async (t) => {
  const html = pageOf(poll).replace('scale="5" unsure', 'scale="2" ask-name="required" closes-at="2020-01-01T00:00:00Z"').replace('>Eens<', '>Enes<');
  const {page, root, takeOver, remember, kept} = await arrive(t, html);
  await remember();
  await takeOver();
  assert.equal(await page.getByRole('radio').count(), 0);
  assert.equal(await page.getByRole('button', {name: 'Verstuur mijn reactie'}).count(), 0);
  await page
    .getByText(/U kon reageren tot/)
    .first()
    .waitFor();
  assert.equal(await root().getByText('Enes').count(), 0);
  assert.ok(!(await kept()).includes('ul[panel]'), 'the panel stayed');
});

test('without JavaScript the form that was served is sent to the endpoint', async (t) => {
  const {page} = await arrive(t, pageOf(poll, {page: '/artikel'}), {javaScriptEnabled: false});
  const {choose, write, sign} = reader(page);
  await choose('Oneens');
  await write('Voorgerenderd, zonder script.');
  await sign('Sam');
  await page.getByRole('checkbox').check();
  await page.getByText('Sietske Brandsma').waitFor();
  await reader(page).send();
  await page.getByRole('heading', {name: 'Bedankt voor uw reactie'}).waitFor();
  const [row] = rowsWith('Voorgerenderd, zonder script.');
  assert.deepEqual([row!['stance'], row!['name'], row!['may_publish']], ['disagree', 'Sam', 1]);
  await page.getByRole('link', {name: 'Terug naar het artikel'}).click();
  assert.equal(new URL(page.url()).pathname, '/artikel');
});

test('where the second file cannot be had, the form works as if there were no script', async (t) => {
  const {page, complaints} = await arrive(t, pageOf(poll), {held: /nothing/});
  await page.route(/hydrate\.js$/, (route) => route.abort());
  await page.reload();
  await page.waitForFunction(() => customElements.get('stelling-poll'));
  const {choose, write, send} = reader(page);
  await choose('Eens');
  await write('Zonder het tweede bestand.');
  await send();
  await page.getByRole('heading', {name: 'Bedankt voor uw reactie'}).waitFor();
  assert.equal(rowsWith('Zonder het tweede bestand.').length, 1);
  assert.ok(complaints.splice(0).every((complaint) => complaint.includes('net::ERR_FAILED')));
});

test('a poll from JSON in German is taken over without a word of Dutch', async (t) => {
  const json = {statement: 'Kurz', panel: [{experts: [{name: 'Jo'}], stance: 'agree', quote: ['Ja.']}], question: 'Nun?'};
  const {page, remember, takeOver, seen, kept} = await arrive(
    t,
    pageOf(
      `<stelling-poll lang="de" endpoint="/v1/polls/groene-straat/reactions"><script type="application/json">${JSON.stringify(json)}</script></stelling-poll>`,
    ),
  );
  await remember();
  await page.getByText('Kurz').waitFor();
  await takeOver();
  assert.deepEqual(
    (await seen()).changes.filter((change) => /data|#text/.test(change) && !change.startsWith('fieldset')),
    [],
  );
  assert.equal((await kept()).length, 7);
  assert.equal(await page.getByText(/Verstuur|Stelling/).count(), 0);
});

const settings = [
  'scale="2"',
  'scale="3" unsure ask-reason="required"',
  'ask-email="required" ask-name="no"',
  'ask-reason="no"',
  'heading-level="4" results="always"',
  'results="never" formality="informal"',
  'opens-at="2099-01-01T00:00:00Z"',
  'closes-at="2020-01-01T00:00:00+01:00"',
  'service="formspree"',
];

/** What the markup of all polls says, without what differs for want of a script and what is for paper. */
const said = (page: Page) =>
  page.locator('stelling-poll').evaluateAll((polls) =>
    polls.map(({shadowRoot}) => {
      const copy = document.createElement('div');
      copy.append(...[...shadowRoot!.childNodes].map((node) => node.cloneNode(true)));
      for (const node of copy.querySelectorAll('style, noscript, .paper, .name, .email, [part=permission], .reason > [aria-hidden]')) node.remove();
      for (const name of ['novalidate', 'required', 'placeholder', 'method', 'action'])
        for (const element of copy.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
      // A space between two tags is seen nowhere in these.
      return copy.innerHTML.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+(?=<)/g, '');
    }),
  );

test('with every setting the server says what the element says', async (t) => {
  const polls = settings.map((setting) => poll.replace('scale="5" unsure', setting)).join('');
  const {page, takeOver} = await arrive(t, pageOf(polls));
  // Comes later, and says more.
  await page.route(/results\.js$/, () => {});
  const before = await said(page);
  assert.ok(new Set(before).size > 5, 'the settings make a difference');
  await takeOver();
  assert.deepEqual(await said(page), before);
});
