import assert from 'node:assert/strict';
import {test} from 'node:test';
import {violations} from './axe.ts';
import {fits, frameUrl, heightOf, hostScript, iframe, snippet, visitHost} from './frame-support.ts';
import {rowsOf} from '../support/endpoint.ts';
import {databaseFile, reader, rowsWith, sharedDemo, startEndpoint} from './support.ts';

const one = (frames: string) => iframe(frameUrl(frames));

for (const [width, scale] of [
  [280, 1],
  [768, 1],
  [768, 1.1],
  [1280, 1.25],
] as const)
  test(`a frame has the height of its content, ${width} px wide at ${scale}: as it grows, and as it shrinks`, async (t) => {
    const {page} = await visitHost(t, one, {viewport: {width, height: 800}, deviceScaleFactor: scale});
    const frame = page.frameLocator('iframe');
    const first = await fits(page);
    await reader(frame.locator('stelling-poll')).choose('Deels eens');
    await reader(frame.locator('stelling-poll')).write('Regel\n'.repeat(30));
    await page.waitForFunction((before) => document.querySelector('iframe')!.clientHeight > before + 100, first);
    const grown = await fits(page);
    await reader(frame.locator('stelling-poll')).write('Kort.');
    await page.waitForFunction((before) => document.querySelector('iframe')!.clientHeight < before - 100, grown);
    await fits(page);
    for (const part of page.frames()) {
      const root = await part.evaluate(() => {
        const {scrollWidth, scrollHeight, clientWidth, clientHeight} = document.scrollingElement!;
        return {sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight};
      });
      assert.equal(root.sideways, 0, 'no page scrolls sideways');
      if (part.parentFrame()) assert.equal(root.down, 0, 'the frame does not scroll at all');
    }
  });

test('another width, larger text and paper change the height; and after that it stands still', async (t) => {
  const {page} = await visitHost(t, one);
  const first = await fits(page);
  await page.setViewportSize({width: 400, height: 900});
  await page.waitForFunction((before) => document.querySelector('iframe')!.clientHeight !== before, first);
  const narrow = await fits(page);
  await page.frames()[1]!.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.waitForFunction((before) => document.querySelector('iframe')!.clientHeight > before * 1.5, narrow);
  const large = await fits(page);
  // The form is not on paper, and long quotes are whole there.
  await page.emulateMedia({media: 'print'});
  await page.waitForFunction((before) => document.querySelector('iframe')!.clientHeight !== before, large);
  await fits(page);
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, {told});
    addEventListener('message', ({data}) => told.push(data));
  });
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => (window as unknown as {told: unknown[]}).told), []);
});

test('the snippet of the README, under a strict policy on both sides: a reaction from inside arrives, and axe finds nothing', async (t) => {
  const {url: frames} = await sharedDemo();
  const headers = {'Content-Security-Policy': `default-src 'none'; script-src ${frames}; frame-src ${frames}`};
  const {page} = await visitHost(t, snippet, {headers});
  await fits(page);
  assert.deepEqual(await violations(page), []);
  // The first heading is that of the article around it.
  const inside = await violations(page.frames()[1]!);
  assert.deepEqual(
    inside.filter((violation) => !violation.startsWith('page-has-heading-one')),
    [],
  );
  const poll = page.frameLocator('iframe').locator('stelling-poll');
  await reader(poll).choose('Oneens');
  await reader(poll).write('Uit een frame.');
  await reader(poll).send();
  await poll.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  await fits(page);
  assert.deepEqual(
    rowsWith('Uit een frame.').map(({poll, stance}) => [poll, stance]),
    [['groene-straat', 'disagree']],
  );
});

test('several frames: there from the start, lazy, added later, and loaded again', async (t) => {
  const {page, frames} = await visitHost(t, (frames) => {
    const lazy = iframe(frameUrl(frames, {'ask-name': 'no'}), 'loading="lazy" id="lazy"');
    return `${one(frames)}${iframe(frameUrl(frames, {scale: '2', 'ask-reason': 'no'}))}<p id="far"></p>${lazy}`;
  });
  const [first, second] = [await fits(page, 0), await fits(page, 1)];
  assert.ok(second < first - 50, `${second} is less than ${first}: one asks less`);
  await page.locator('#lazy').scrollIntoViewIfNeeded();
  await fits(page, 2);
  await page.evaluate(
    (src) => {
      const added = document.createElement('iframe');
      Object.assign(added, {src, title: 'Later'});
      document.querySelector('h1')!.after(added);
    },
    frameUrl(frames).replaceAll('&amp;', '&'),
  );
  await fits(page, 0);
  // Loaded again it is a new page, which knows nobody until it is greeted.
  const again = page.frames().find((frame) => frame.url().includes('ask-reason'))!;
  await page
    .locator('iframe')
    .nth(2)
    .evaluate((frame) => (frame.style.height = '350px'));
  await again.goto(again.url());
  await fits(page, 2);
});

test('a frame that is out of sight has its height before the reader is there', async (t) => {
  const {page} = await visitHost(t, (frames) => `${'<p>Regel</p>'.repeat(200)}${one(frames)}`);
  assert.ok((await fits(page)) > 600);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test('a frame with a border, where the page counts that in, still shows all', async (t) => {
  const {page} = await visitHost(t, one);
  await fits(page);
  await page.addStyleTag({content: 'iframe {box-sizing: border-box; border: 5px solid; padding: 3px; inline-size: 90%; block-size: 10rem}'});
  await page.setViewportSize({width: 500, height: 900});
  await fits(page);
});

test('without the host script the frame keeps its height and scrolls by itself', async (t) => {
  const {page} = await visitHost(t, one, {head: () => ''});
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', {name: 'Verstuur mijn reactie'}).scrollIntoViewIfNeeded();
  const {height, content} = await heightOf(page);
  assert.equal(height, 400);
  assert.ok(content > 500);
  assert.ok(await page.frames()[1]!.evaluate(() => scrollY > 0));
});

test('in a sandbox without an origin the poll works, at a fixed height', async (t) => {
  const file = databaseFile('frame-sandbox.db');
  const {url} = await startEndpoint(file, '--open', '--origin', '*');
  const endpoint = `${url}/v1/polls/groene-straat/reactions`;
  const sandboxed = (frames: string) => iframe(frameUrl(frames, {endpoint}), 'sandbox="allow-scripts allow-forms"');
  const {page, context} = await visitHost(t, sandboxed, {receiving: url});
  // Chromium keeps a page without an origin from loopback, where only tests have their endpoint: so it is passed on by hand.
  await context.route(`${url}/**`, async (route) => route.fulfill({response: await route.fetch()}));
  const poll = page.frameLocator('iframe').locator('stelling-poll');
  await reader(poll).choose('Eens');
  await reader(poll).send();
  await poll.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  assert.equal(rowsOf(file).length, 1);
  assert.equal((await heightOf(page)).height, 400);
});

test('what is in the address is text: unknown parameters, other protocols and markup do nothing', async (t) => {
  const parameters = {
    src: 'javascript:alert(1)',
    endpoint: 'data:text/html,x',
    onclick: 'alert(1)',
    style: 'position: fixed',
    'poll-id': '"><img src=x onerror=alert(1)>',
    lang: '"><script>alert(1)</script>',
    slot: 'x',
    id: 'x',
  };
  const {page, complaints} = await visitHost(t, (frames) => iframe(frameUrl(frames, parameters)), {head: () => ''});
  const frame = page.frameLocator('iframe');
  await frame.locator('stelling-poll[data-phase]').waitFor({state: 'attached'});
  const names = await frame.locator('stelling-poll').evaluate((poll) => poll.getAttributeNames());
  assert.deepEqual(names.toSorted(), ['data-phase', 'endpoint', 'lang', 'poll-id', 'scale', 'src']);
  assert.equal(await frame.locator('html').getAttribute('lang'), 'nl');
  assert.equal(await frame.locator('img, form, main > :not(stelling-poll, noscript)').count(), 0);
  const warnings = complaints.splice(0).join('\n');
  assert.match(warnings, /"javascript:alert\(1\)" is not an http\(s\) URL/);
  assert.match(warnings, /"data:text\/html,x" is not an http\(s\) URL/);
});

test('the language of the frame is that of the address', async (t) => {
  const {page} = await visitHost(t, (frames) => iframe(frameUrl(frames, {lang: 'en'})), {head: hostScript});
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', {name: 'Send'}).waitFor();
  assert.equal(await frame.locator('html').getAttribute('lang'), 'en');
  await fits(page);
});
