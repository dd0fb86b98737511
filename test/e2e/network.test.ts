import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {backOnline, phase, reader, rowsWith, visit} from './support.ts';

const endpoint = '**/v1/polls/datagedreven-werken/reactions';

const answer = async (page: Page, reason: string) => {
  await page.goto('/demo/');
  const {choose, write, send} = reader(page);
  await choose('Oneens');
  await write(reason);
  await send();
};

/** The ids of the reactions that left the page, in order; also of those that came nowhere. */
const watchIds = (page: Page): string[] => {
  const ids: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') ids.push(request.postDataJSON().id);
  });
  return ids;
};

/** The outbox on the device, past the element. */
const outbox = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opened = indexedDB.open('stelling-poll');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const all = opened.result.transaction('outbox').objectStore('outbox').getAllKeys();
          all.onsuccess = () => resolve(all.result as string[]);
          opened.result.close();
        };
      }),
  );

/** Waits until nothing is left there: it is wiped just after the reader has the news. */
const emptied = async (page: Page): Promise<void> => {
  while ((await outbox(page)).length > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
};

const failed = /^Failed to load resource: net::ERR_/;
const onlyFailures = (complaints: string[]) =>
  assert.deepEqual(
    complaints.splice(0).filter((line) => !failed.test(line)),
    [],
  );

test('without a network the reaction is kept, and after a reload it is sent under the same id', async (t) => {
  const {page, complaints} = await visit(t);
  const ids = watchIds(page);
  await page.route(endpoint, (route) => route.abort('internetdisconnected'));
  await answer(page, 'In de trein getypt.');
  await phase(page, 'queued');
  await page.getByRole('heading', {name: 'Uw reactie is nog niet bevestigd'}).waitFor();
  await page.getByText('In de trein getypt.').and(page.locator('blockquote')).waitFor();
  assert.equal(rowsWith('In de trein getypt.').length, 0);
  assert.deepEqual(await outbox(page), [ids[0]]);

  await page.unroute(endpoint);
  await page.reload();
  await phase(page, 'accepted');
  await page.getByText('In de trein getypt.').and(page.locator('blockquote')).waitFor();
  assert.equal(new Set(ids).size, 1, 'one id on every attempt');
  assert.deepEqual(
    rowsWith('In de trein getypt.').map(({id}) => id),
    [ids[0]],
  );
  await emptied(page);
  // Nothing is left to be sent a second time.
  const sent = ids.length;
  await page.reload();
  await phase(page, 'editing');
  assert.equal(ids.length, sent);
  onlyFailures(complaints);
});

test('an answer that is lost after the reaction was stored: one row, and the receipt on the next attempt', async (t) => {
  const {page, complaints} = await visit(t);
  const ids = watchIds(page);
  await page.route(endpoint, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await answer(page, 'Opgeslagen, niet gehoord.');
  await phase(page, 'queued');
  assert.equal(rowsWith('Opgeslagen, niet gehoord.').length, 1, 'stored, but the reader cannot know');

  await page.unroute(endpoint);
  await backOnline(page);
  await phase(page, 'accepted');
  await page.getByRole('heading', {name: /ontvangen/}).waitFor();
  assert.equal(new Set(ids).size, 1);
  assert.ok(ids.length >= 2);
  assert.equal(rowsWith('Opgeslagen, niet gehoord.').length, 1);
  onlyFailures(complaints);
});

test('the page is gone while sending: the next visit brings the receipt, and one row', async (t) => {
  const {page, context, complaints} = await visit(t);
  const arrived = Promise.withResolvers<void>();
  await page.route(endpoint, () => arrived.resolve());
  await answer(page, 'Tab te vroeg gesloten.');
  await arrived.promise;
  await page.close();

  const next = await context.newPage();
  await next.goto('/demo/');
  await phase(next, 'accepted');
  assert.equal(rowsWith('Tab te vroeg gesloten.').length, 1);
  onlyFailures(complaints);
});

test('an endpoint that asks for a minute: the reader is told when, and may press the button before', async (t) => {
  const {page, complaints} = await visit(t);
  await page.route(endpoint, (route) => route.fulfill({status: 503, headers: {'Retry-After': '60'}, body: ''}));
  await answer(page, 'Ik wacht niet.');
  await page.getByText(/We proberen het om \d\d:\d\d opnieuw/).waitFor();
  await page.unroute(endpoint);
  await page.getByRole('button', {name: 'Probeer opnieuw'}).click();
  await phase(page, 'accepted');
  assert.equal(rowsWith('Ik wacht niet.').length, 1);
  assert.ok(complaints.splice(0).every((line) => line.includes('503')));
});

test('a page that looks like success is no receipt', async (t) => {
  const {page} = await visit(t);
  await page.route(endpoint, (route) => route.fulfill({status: 200, contentType: 'text/html', body: '<p>Welkom op de wifi'}));
  await answer(page, 'Achter de wifi van de trein.');
  await phase(page, 'queued');
  await page.unroute(endpoint);
  await backOnline(page);
  await phase(page, 'accepted');
  assert.equal(rowsWith('Achter de wifi van de trein.').length, 1);
});

test('a reader who wipes it from the device is asked nothing more, and it is gone', async (t) => {
  const {page, complaints} = await visit(t);
  await page.route(endpoint, (route) => route.abort());
  await answer(page, 'Toch maar niet.');
  await phase(page, 'queued');
  await page.getByRole('button', {name: 'Wis van dit apparaat'}).click();
  await phase(page, 'editing');
  await emptied(page);
  assert.equal(await page.getByRole('textbox', {name: /Waarom vindt u dat/}).inputValue(), '');
  onlyFailures(complaints);
});

test('two tabs on the same poll: both know how it ended, and there is one row', async (t) => {
  const {page, context, complaints} = await visit(t);
  const ids: string[] = [];
  context.on('request', (request) => void (request.method() === 'POST' && ids.push(request.postDataJSON().id)));
  await context.route(endpoint, (route) => route.abort('internetdisconnected'));
  await answer(page, 'In twee tabbladen open.');
  await phase(page, 'queued');
  const second = await context.newPage();
  await second.goto('/demo/');
  await phase(second, 'queued');
  await second.getByText('In twee tabbladen open.').and(second.locator('blockquote')).waitFor();

  await context.unroute(endpoint);
  await backOnline(second);
  await phase(second, 'accepted');
  await phase(page, 'accepted');
  assert.equal(new Set(ids).size, 1, 'one id in both');
  assert.equal(rowsWith('In twee tabbladen open.').length, 1);
  await emptied(page);
  onlyFailures(complaints);
});
