import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {phase, plainPage, poll, reader, visit} from './support.ts';

/** All that a page can leave behind on a device. */
const leftBehind = async (context: BrowserContext, page: Page) => ({
  cookies: await context.cookies(),
  ...(await page.evaluate(async () => ({
    document: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({name}) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))),
});
const nothing = {cookies: [], document: '', local: [], session: [], databases: [], caches: [], workers: 0};

const watchRequests = (page: Page): string[] => {
  const requests: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (!pathname.includes('favicon')) requests.push(`${request.method()} ${pathname}`);
  });
  return requests;
};

test('until send nothing leaves the page and nothing stays on the device, also after typing', async (t) => {
  const {page, context} = await visit(t);
  const requests = watchRequests(page);
  await page.goto('/demo/', {waitUntil: 'networkidle'});
  const files = ['GET /demo/', 'GET /demo/article.css', 'GET /demo/fallback.css', 'GET /dist/stelling-poll.js'];
  assert.deepEqual(requests.toSorted(), files);
  assert.deepEqual(await leftBehind(context, page), nothing);

  const {choose, write, sign, send} = reader(page);
  await choose('Neutraal');
  await write('Nog niet verstuurd.');
  await sign('Sam');
  await page.getByRole('checkbox').check();
  await page.getByRole('checkbox').blur();
  // Wrong input is told without asking anyone.
  await write('x'.repeat(4001));
  await send();
  await page.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}).waitFor();
  await page.reload();
  assert.deepEqual(requests.slice(files.length).toSorted(), files);
  assert.deepEqual(await leftBehind(context, page), nothing);

  // The watch itself: what send does is seen.
  await choose('Neutraal');
  await send();
  await phase(page, 'accepted');
  await page.locator('[part=standing]').waitFor();
  assert.deepEqual(requests.slice(2 * files.length), ['POST /v1/polls/datagedreven-werken/reactions', 'GET /dist/results.js']);
  assert.deepEqual(await leftBehind(context, page), {...nothing, databases: ['stelling-poll']});
});

test('send tells the endpoint what the reader filled in, and not which page it was on', async (t) => {
  const {page, context, origin} = await visit(t, {pages: {'/artikel': plainPage(poll)}});
  await context.addCookies([{name: 'site', value: 'x', url: origin}]);
  await page.goto('/artikel?lezer=12');
  await reader(page).choose('Eens');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await reader(page).send();
  const request = await sent;
  const {cookie, referer} = await request.allHeaders();
  assert.deepEqual({cookie, referer}, {cookie: undefined, referer: undefined});
  assert.deepEqual(Object.keys(request.postDataJSON()), ['id', 'stance', 'reason', 'mayPublish', 'lang', 'sentAt']);
  await phase(page, 'accepted');
});

test('an editor who asked for the standing has it fetched, and that is all', async (t) => {
  const {page, context} = await visit(t, {pages: {'/artikel': plainPage(poll.replace('unsure', 'unsure results="always"'))}});
  const requests = watchRequests(page);
  await page.goto('/artikel', {waitUntil: 'networkidle'});
  assert.deepEqual(requests, ['GET /artikel', 'GET /dist/stelling-poll.js', 'GET /dist/results.js', 'GET /v1/polls/groene-straat/reactions']);
  assert.deepEqual(await leftBehind(context, page), nothing);
});
