import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Frame, Page} from 'playwright-core';
import {fits, frameUrl, heightOf, iframe, visitHost} from './frame-support.ts';
import {startSite} from './support.ts';

interface Told {
  readonly origin: string;
  readonly data: {readonly type?: string; readonly height?: unknown};
}

/** A page of a third site, whose name is that of a frame of ours. */
const stranger = '<!doctype html><html lang="nl"><title>Vreemd</title>';

/** An article with the frame of a poll, and below it one of a third site. */
const visitWithStranger = async (t: TestContext, parameters: Record<string, string> = {}) => {
  const site = await startSite({pages: {'/frame.html': stranger}});
  const visited = await visitHost(t, (frames) => iframe(frameUrl(frames, parameters)) + iframe(`${site.origin}/frame.html`), {others: [site.origin]});
  const {page} = visited;
  await listen(page.mainFrame());
  return {...visited, site, other: page.frames().find((frame) => frame.url().startsWith(site.origin))!};
};

/** Keeps what a page is told from now on. */
const listen = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const told: Told[] = [];
    Object.assign(window, {told});
    addEventListener('message', ({origin, data}) => told.push({origin, data: data as Told['data']}));
  });

const told = (frame: Frame): Promise<Told[]> => frame.evaluate(() => (window as unknown as {told: Told[]}).told);

/** Lets a frame claim a height, and waits until the page around it has heard that. */
const claim = async (page: Page, frame: Frame, height: unknown): Promise<void> => {
  const before = (await told(page.mainFrame())).length;
  await frame.evaluate((height) => parent.postMessage({type: 'stelling-poll:height', height}, '*'), height);
  await page.waitForFunction((count) => (window as unknown as {told: Told[]}).told.length > count, before);
};

test('a third site sets the height of its own frame and of no other, and hears nothing', async (t) => {
  const {page, other} = await visitWithStranger(t);
  const height = await fits(page);
  await listen(other);
  await claim(page, other, 5000);
  assert.equal((await heightOf(page)).height, height);
  assert.equal((await heightOf(page, 1)).height, 5000);
  // A neighbour that says hello is not the page around the frame.
  await other.evaluate(() => parent.frames[0]!.postMessage({type: 'stelling-poll:hello'}, '*'));
  // Were there an answer it would be on its way before this change is.
  await page.setViewportSize({width: 400, height: 900});
  assert.notEqual(await fits(page), height);
  assert.deepEqual(await told(other), []);
});

test('only a number that a height can be is believed', async (t) => {
  const {page, other} = await visitWithStranger(t);
  await fits(page);
  for (const wrong of [NaN, Infinity, -1, 0, 100_001, '5000', '5000px', null, {valueOf: 5000}, [5000]]) await claim(page, other, wrong);
  assert.equal((await heightOf(page, 1)).height, 400);
  await claim(page, other, 612.5);
  assert.equal((await heightOf(page, 1)).height, 613);
});

test('a frame that went to another site is believed no longer', async (t) => {
  const {page, site, frames, complaints} = await visitWithStranger(t);
  const height = await fits(page);
  const frame = page.frames().find((frame) => frame.url().startsWith(frames))!;
  await frame.evaluate((url) => location.assign(url), `${site.origin}/frame.html`);
  await page.frameLocator('iframe >> nth=0').locator('html:not(:has(main))').waitFor({state: 'attached'});
  const gone = await (await page.locator('iframe').first().elementHandle())!.contentFrame();
  await gone!.waitForLoadState('load');
  await claim(page, gone!, 5000);
  assert.equal((await heightOf(page)).height, height);
  // Nor is it greeted: that was for the site that the page has in its address, and the browser keeps it to that.
  assert.match(complaints.splice(0).join('\n'), /^Failed to execute 'postMessage'.* does not match[^\n]*$/);
});

test('a frame with host= answers that site and no other', async (t) => {
  const {page, frames, origin} = await visitWithStranger(t, {host: 'https://www.voorbeeld.nl'});
  const silent = page.frames().find((frame) => frame.url().startsWith(frames))!;
  await silent.locator('[data-phase]').waitFor();
  const open = async (host: string): Promise<Frame> => {
    await silent.goto(`${frameUrl(frames, {host}).replaceAll('&amp;', '&')}`);
    await silent.locator('[data-phase]').waitFor();
    return silent;
  };
  const answers = async () => (await told(page.mainFrame())).filter(({origin}) => origin === frames);
  assert.deepEqual(await answers(), []);
  await open('not an origin');
  assert.deepEqual(await answers(), []);
  assert.equal((await heightOf(page)).height, 400);
  await open(origin);
  await fits(page);
  assert.ok((await answers()).length > 0);
});
