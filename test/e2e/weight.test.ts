import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {forcedLayouts, inMemory, watchListeners, watchRenders, watchWords} from './probes.ts';
import {plainPage, script, startSite, visit} from './support.ts';

/*
 * What a poll weighs, in what can be counted: the clock of a busy machine proves nothing. Each count is shown to turn
 * red, by a fault that the test plants. Timings are those of `npm run bench`.
 */

/** The article's poll: six contributions, five stances and "weet ik niet", and its plain form. */
const article = /<stelling-poll .*?<\/stelling-poll>/s.exec(readFileSync('demo/index.html', 'utf8'))![0];

const site = startSite({
  pages: Object.fromEntries([0, 1, 2, 10].map((count) => [`/${count}`, plainPage(article.replace('id="stelling"', '').repeat(count))])),
});

const open = async (t: Parameters<typeof visit>[0], count: number) => {
  const {origin} = await site;
  const {page} = await visit(t, {origin});
  return {
    page,
    go: async () => {
      await page.goto(`/${count}`);
      if (count)
        await page
          .locator('stelling-poll[data-phase]')
          .nth(count - 1)
          .waitFor();
      else await page.waitForFunction(() => customElements.get('stelling-poll'));
    },
  };
};

const type = (page: Page) => page.keyboard.type('Ik zie het anders.', {delay: 20});
const reason = (page: Page) => page.getByRole('textbox', {name: /Waarom vindt u dat/}).first();

const elements = (page: Page) =>
  page.locator('stelling-poll').evaluateAll((polls) => polls.map((poll) => poll.shadowRoot!.querySelectorAll('*').length));

test('a poll of six contributions adds at most 120 elements of its own, however many polls there are', async (t) => {
  const {page, go} = await open(t, 10);
  await go();
  const counts = await elements(page);
  t.diagnostic(`${counts[0]} elements`);
  assert.equal(counts.length, 10);
  assert.ok(
    counts.every((count) => count === counts[0] && count <= 120),
    counts.join(),
  );

  await page
    .locator('stelling-poll')
    .first()
    .evaluate((poll) => poll.shadowRoot!.append(...Array.from({length: 60}, () => document.createElement('i'))));
  assert.ok((await elements(page))[0]! > 120, 'more would be seen');
});

const sheets = (page: Page) =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('stelling-poll')].map((poll) => poll.shadowRoot!);
    return {
      different: new Set(roots.flatMap((root) => [...root.adoptedStyleSheets])).size,
      most: Math.max(...roots.map((root) => root.adoptedStyleSheets.length)),
      others: document.styleSheets.length + document.adoptedStyleSheets.length + roots.reduce((sum, root) => sum + root.styleSheets.length, 0),
    };
  });

test('all polls of a page share one style sheet, and the page gets none', async (t) => {
  const {page, go} = await open(t, 10);
  await go();
  assert.deepEqual(await sheets(page), {different: 1, most: 1, others: 0});

  await page
    .locator('stelling-poll')
    .first()
    .evaluate((poll) => (poll.shadowRoot!.adoptedStyleSheets = [new CSSStyleSheet()]));
  assert.equal((await sheets(page)).different, 2, 'a sheet of its own would be seen');
});

test('a poll has five listeners, and leaves none on the window when it goes', async (t) => {
  const counts = await Promise.all(
    [1, 10].map(async (count) => {
      const {page, go} = await open(t, count);
      const listeners = await watchListeners(page);
      await go();
      return {page, listeners, count: await listeners()};
    }),
  );
  const [one, ten] = counts as [(typeof counts)[number], (typeof counts)[number]];
  t.diagnostic(`${one.count} listeners of one poll, ${ten.count} of ten`);
  assert.ok((ten.count - one.count) / 9 <= 5, `${(ten.count - one.count) / 9} for each`);

  // The three inside its form go with it. Not through a locator, which would bring listeners of its own.
  await ten.page.evaluate(() => document.querySelectorAll('stelling-poll').forEach((poll) => poll.remove()));
  assert.equal(await ten.listeners(), ten.count - 10 * 2, 'those on the window are gone');

  await one.page.evaluate(() => addEventListener('scroll', () => {}));
  assert.equal(await one.listeners(), one.count + 1, 'one more would be seen');
});

test('a keystroke costs at most one render, and no layout before the frame', async (t) => {
  const {page, go} = await open(t, 1);
  await go();
  await reason(page).click();
  const renders = await watchRenders(page);
  const forced = await forcedLayouts(page, () => type(page));
  const counts = await renders();
  t.diagnostic(`renders after each key: ${counts.join('')}`);
  assert.equal(counts.length, 'Ik zie het anders.'.length);
  // The form grows at the first letter.
  assert.equal(counts[0], 1);
  assert.ok(
    counts.every((count) => count <= 1),
    counts.join(),
  );
  assert.deepEqual(forced, []);

  await page.evaluate(() => {
    const poll = document.querySelector('stelling-poll') as HTMLElement & {requestUpdate(): void; updateComplete: Promise<void>};
    poll.shadowRoot!.addEventListener('input', async () => {
      poll.requestUpdate();
      await poll.updateComplete;
      poll.requestUpdate();
      poll.style.marginBlockStart = `${Math.random()}px`;
      void poll.offsetHeight;
    });
  });
  const seen = await forcedLayouts(page, () => type(page));
  assert.ok(
    (await renders()).some((count) => count > 1),
    'a second render would be seen',
  );
  assert.ok(seen.length > 0, 'a layout in between would be seen');
});

test('nothing is asked for before the reader does something, but the script', async (t) => {
  const {page, go} = await open(t, 10);
  const asked: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname !== '/favicon.ico') asked.push(pathname);
  });
  await go();
  await page.mouse.wheel(0, 20_000);
  await page.waitForLoadState('networkidle');
  const path = /src="(.*?)"/.exec(script)![1]!;
  assert.deepEqual(asked, ['/10', path]);

  const first = page.locator('stelling-poll').first();
  await Promise.all([page.waitForRequest(/results\.js/), first.evaluate((poll) => poll.setAttribute('results', 'always'))]);
  assert.ok(asked.length > 2, 'what a setting asks for would be seen');
});

test('no poll waits for the browser’s lists, numbers and dates, of which the first costs more than the poll', async (t) => {
  const {page, go} = await open(t, 2);
  const asked = await watchWords(page);
  await go();
  await reason(page).click();
  await type(page);
  // What may be said above the button has a number in it.
  await page
    .locator('stelling-poll')
    .first()
    .evaluate((poll) => {
      for (const [name, value] of Object.entries({controller: 'Gemeente', 'retention-days': '1095', 'privacy-url': '/'}))
        poll.setAttribute(name, value);
      return (poll as HTMLElement & {updateComplete: Promise<void>}).updateComplete;
    });
  await page.getByText('1095').first().waitFor();
  assert.deepEqual(await asked(), []);

  await page.evaluate(() => [new Intl.ListFormat('nl').format(['Anna']), new Date(0).toLocaleDateString('nl')]);
  assert.deepEqual(await asked(), ['ListFormat', 'toLocaleDateString'], 'one would be seen');
});

/** What the page's scripts ask of the device's databases, in order. */
const watchDatabases = async (page: Page): Promise<() => Promise<string[]>> => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    const {databases, open} = IDBFactory.prototype;
    IDBFactory.prototype.databases = function () {
      const list = databases.call(this);
      asked.push('list');
      return list;
    };
    IDBFactory.prototype.open = function (...args) {
      asked.push('open');
      return open.apply(this, args);
    };
    Object.assign(globalThis, {askedOfDatabases: () => asked});
  });
  return () => page.evaluate(() => (globalThis as unknown as {askedOfDatabases(): string[]}).askedOfDatabases());
};

test('the polls of a page look once for all whether a reaction waits', async (t) => {
  const {page, go} = await open(t, 10);
  const asked = await watchDatabases(page);
  await go();
  const none = await asked();
  t.diagnostic(none.join(', '));
  assert.ok(none.length > 0 && new Set(none).size === none.length, none.join());

  // The same where there is an outbox, with nothing in it.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('stelling-poll', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('outbox', {keyPath: 'id'});
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await go();
  await page.waitForFunction(() => (globalThis as unknown as {askedOfDatabases(): string[]}).askedOfDatabases().includes('open'));
  const some = await asked();
  assert.equal(new Set(some).size, some.length, some.join());
});

/** Polls that come and go, `kept` for the fault. */
const mount = (page: Page, kept: boolean) =>
  page.evaluate(
    async ({html, kept}) => {
      for (let count = 0; count < 100; count += 1) {
        document.body.insertAdjacentHTML('beforeend', html);
        const poll = document.querySelector('stelling-poll') as HTMLElement & {updateComplete: Promise<void>};
        await poll.updateComplete;
        poll.shadowRoot!.querySelector('textarea')!.dispatchEvent(new InputEvent('input', {bubbles: true}));
        await poll.updateComplete;
        poll.remove();
        if (kept) ((globalThis as unknown as {kept?: Node[]}).kept ??= []).push(poll);
      }
      // Each looked whether a reaction was waiting; a browser does such things one after the other, and this after all.
      await new Promise((resolve) => (indexedDB.deleteDatabase('stelling-poll').onsuccess = resolve));
    },
    {html: article, kept},
  );

test('of a hundred polls that came and went nothing is left', async (t) => {
  const {page, go} = await open(t, 0);
  await go();
  await mount(page, false);
  const before = await inMemory(page);
  assert.equal(before.polls, 0);
  await mount(page, false);
  const after = await inMemory(page);
  t.diagnostic(`heap ${before.heap} bytes after a hundred, ${after.heap} after two hundred`);
  assert.equal(after.polls, 0);
  // Each poll would be some 20 kB.
  assert.ok(after.heap - before.heap < 100_000, `${after.heap - before.heap} bytes more`);

  await mount(page, true);
  const leaked = await inMemory(page);
  assert.equal(leaked.polls, 100, 'polls that stay would be seen');
  assert.ok(leaked.heap - after.heap > 100_000, 'and so would their memory');
});

test('long tasks on a slow processor are told, not judged', async (t) => {
  const {page, go} = await open(t, 1);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => Math.round(duration)))).observe({
      type: 'longtask',
      buffered: true,
    });
    Object.assign(globalThis, {tasks});
  });
  await go();
  await reason(page).click();
  await type(page);
  const tasks = await page.evaluate(() => (globalThis as unknown as {tasks: number[]}).tasks);
  t.diagnostic(`at a quarter of the speed, from the start to a typed reason: ${tasks.length} tasks over 50 ms (${tasks.join(', ')})`);
});
