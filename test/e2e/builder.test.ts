import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {draftOf} from '../unit/builder/drafts.ts';
import {
  article,
  clipboard,
  code,
  endpoint,
  isReady,
  names,
  pasteInto,
  hears,
  speakers,
  statement,
  toClipboard,
  visitBuilder,
} from './builder-support.ts';
import {phase, plainPage, reader, rowsWith, visit} from './support.ts';

test('from an article to a snippet that works, in six actions', async (t) => {
  const {page, context, origin} = await visit(t, {permissions: ['clipboard-read', 'clipboard-write']});
  await page.goto('/demo/');
  await toClipboard(page, article);
  let actions = 0;
  const act = async (action: () => Promise<unknown>) => {
    await action();
    actions += 1;
  };

  await act(() => page.goto('/demo/builder/'));
  await isReady(page);
  await act(() => pasteInto(page));
  await act(async () => {
    assert.equal(await page.getByRole('textbox', {name: 'Stelling', exact: true}).inputValue(), statement);
    assert.deepEqual(await names(page), speakers);
    await page.locator('.preview stelling-poll').getByRole('heading', {name: statement}).waitFor();
  });
  await act(() => page.getByRole('textbox', {name: 'Adres voor reacties'}).fill(endpoint));
  await act(() => page.getByRole('radio', {name: 'Gewone HTML'}).check());
  await act(() => page.getByRole('button', {name: 'Kopieer: Code voor uw artikel'}).click());
  assert.ok(actions <= 6);
  await hears(page, /De code is gekopieerd\./);

  const pasted = await clipboard(page);
  await context.route(`${origin}/artikel`, (route) => route.fulfill({body: plainPage(pasted, ''), contentType: 'text/html; charset=utf-8'}));
  await page.goto('/artikel');
  await page.getByRole('figure').getByText('Joke Abbenhuis').waitFor();
  await reader(page).choose('Oneens');
  await reader(page).write('Gemaakt in zes stappen.');
  await reader(page).send();
  await phase(page, 'accepted');
  assert.deepEqual(
    rowsWith('Gemaakt in zes stappen.').map(({poll, stance}) => [poll, stance]),
    [['groene-straat', 'disagree']],
  );
});

test('a snippet for a CMS that takes unknown tags out works with the script of the whole site', async (t) => {
  const {page, context, origin} = await visitBuilder(t, {draft: draftOf({host: 'cms'})});
  const [block, script] = await Promise.all([code(page).inputValue(), code(page, 'Script voor de hele site').inputValue()]);
  assert.match(script, /integrity="sha384-/);
  await context.route(`${origin}/artikel`, (route) => route.fulfill({body: plainPage(block, script), contentType: 'text/html; charset=utf-8'}));
  await page.goto('/artikel');
  await reader(page).choose('Neutraal');
  await reader(page).write('Uit een CMS.');
  await reader(page).send();
  await phase(page, 'accepted');
  assert.equal(rowsWith('Uit een CMS.').length, 1);
});

test('without JavaScript the form in the snippet works too', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf()});
  const pasted = await code(page).inputValue();
  const without = await visit(t, {javaScriptEnabled: false, pages: {'/artikel': plainPage(pasted, '')}});
  await without.page.goto('/artikel');
  await without.page.getByRole('radio', {name: 'Deels eens'}).check();
  await without.page.getByLabel('Waarom vindt u dat?').fill('Uit de bouwer, zonder script.');
  await without.page.getByRole('button').click();
  await without.page.getByRole('heading', {name: 'Bedankt voor uw reactie'}).waitFor();
  assert.equal(rowsWith('Uit de bouwer, zonder script.').length, 1);
});

test('an iframe shows the poll of its file, and a reader reacts in it', async (t) => {
  const {page, context, origin} = await visitBuilder(t, {draft: draftOf({host: 'iframe'})});
  const [block, json] = await Promise.all([code(page).inputValue(), code(page, 'JSON-bestand').inputValue()]);
  await context.route(`${origin}/artikel`, (route) => route.fulfill({body: plainPage(block, ''), contentType: 'text/html; charset=utf-8'}));
  await context.route(`${origin}/dist/groene-straat.json`, (route) => route.fulfill({body: json, contentType: 'application/json'}));
  await page.goto('/artikel');
  const frame = page.frameLocator('iframe[title="Stelling: Een groene straat is meer waard"]');
  const poll = frame.locator('stelling-poll');
  await poll.getByText('Woorden van 2.').waitFor();
  await reader(poll).choose('Weet ik niet');
  await reader(poll).write('In een iframe.');
  await reader(poll).send();
  await frame.locator('stelling-poll[data-phase="accepted"]').waitFor();
  assert.equal(rowsWith('In een iframe.').length, 1);
});

test('by keyboard alone, from the top of the page to the snippet', async (t) => {
  const {page} = await visitBuilder(t);
  await toClipboard(page, article);
  const tabTo = async (isThere: (page: Page) => Promise<boolean>) => {
    for (let presses = 0; presses < 150; presses += 1) {
      if (await isThere(page)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail('not reached by Tab');
  };
  const on = (id: string) => (page: Page) => page.evaluate((id) => document.activeElement?.id === id, id);
  await tabTo(on('article'));
  await page.keyboard.press('ControlOrMeta+V');
  await tabTo((page) => page.evaluate(() => document.activeElement?.localName === 'summary'));
  await page.keyboard.press('Enter');
  await tabTo(on('name-1-0'));
  await page.keyboard.type('Dr. Sietske Brandsma');
  await tabTo(on('endpoint'));
  await page.keyboard.type(endpoint);
  await tabTo((page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name === 'host'));
  for (const _ of ['prerendered', 'cms', 'wordpress']) await page.keyboard.press('ArrowRight');
  await page.getByText('Blok ‘Aangepaste HTML’', {exact: true}).waitFor();
  await tabTo((page) => page.evaluate(() => !!document.activeElement?.ariaLabel?.startsWith('Kopieer: Blok')));
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('De code is gekopieerd').waitFor();
  assert.match(await clipboard(page), /^<div class="stelling-poll"[^]*<b>Dr\. Sietske Brandsma/);
});
