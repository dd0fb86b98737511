import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {hosts} from '../../demo/builder/state/settings.ts';
import {snippets} from '../../demo/builder/snippets/snippets.ts';
import {draftOf} from '../unit/builder/drafts.ts';
import {clipboard, code, toClipboard, underPolicy, visitBuilder} from './builder-support.ts';
import {focused, reader, sharedDemo, soon} from './support.ts';

test('every way to paste has its text, to copy and to select', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf({reactions: true, closes: '2026-12-31T17:00'})});
  await page.getByText('Deze code hoort bij versie').waitFor();
  const built = await crypto.subtle.digest('SHA-384', readFileSync(new URL('../../dist/stelling-poll.js', import.meta.url)));
  const hash = `sha384-${Buffer.from(built).toString('base64')}`;
  const seen = new Set<string>();
  for (const host of hosts) {
    await page.getByRole('radio', {name: snippets[host].title}).check();
    for (const block of await page.locator('.code').all()) {
      const text = await block.inputValue();
      assert.ok(text.trim(), host);
      if (/integrity="/.test(text)) assert.ok(text.includes(hash), host);
    }
    const copy = page.locator('.block:not(details)').getByRole('button', {name: /^Kopieer/});
    for (const button of await copy.all()) {
      await toClipboard(page, '');
      await button.click();
      await soon(page, async () => assert.notEqual(await clipboard(page), ''));
      seen.add(await clipboard(page));
    }
  }
  assert.ok(seen.size >= 11, `${seen.size}`);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Bewaar als bestand: groene-straat.json'}).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'groene-straat.json');
  const poll = JSON.parse(readFileSync(await download.path(), 'utf8')) as {closesAt: string};
  assert.equal(poll.closesAt, '2026-12-31T17:00+01:00');
});

test('the prerendered code is made in the page, under its policy, and works where it is pasted', async (t) => {
  const {page, context, origin} = await visitBuilder(t, {
    ...underPolicy,
    draft: draftOf({page: '/artikel', script: `${(await sharedDemo()).url}/dist/stelling-poll.js`}),
  });
  await page.getByRole('radio', {name: snippets.prerendered.title}).check();
  await page.getByText('Verandert u iets in de tekst').waitFor();
  const pasted = await code(page).inputValue();
  await context.route(`${origin}/artikel`, (route) =>
    route.fulfill({contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="nl"><title>Artikel</title><body>${pasted}`}),
  );
  await page.goto('/artikel');
  // Only what the script took over, not what it rendered anew, has the style that was pasted.
  await page.locator('stelling-poll[data-phase] form[novalidate]').waitFor();
  assert.equal(await page.locator('stelling-poll').evaluate(({shadowRoot}) => shadowRoot!.styleSheets.length), 1);
  await reader(page).choose('Eens');
  await reader(page).write('Uit de voorgerenderde code.');
  await reader(page).send();
  await page.locator('stelling-poll[data-phase=accepted]').waitFor();
});

test('where a page may not copy, the text is selected and the editor is told how', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf()});
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('nee', 'NotAllowedError'));
  });
  await page.getByRole('button', {name: 'Kopieer: Code voor uw artikel'}).click();
  await page.getByRole('status').getByText('druk op Ctrl+C').waitFor();
  const field = code(page);
  assert.equal(
    await field.evaluate(({value, selectionStart, selectionEnd}: HTMLTextAreaElement) => selectionStart === 0 && selectionEnd === value.length),
    true,
  );
  await page.getByRole('button', {name: /Kopieer link/}).click();
  await focused(page.getByRole('textbox', {name: 'Link naar uw werk'}));
});

test('a service brings its own explanation and fields; what is missing leads to its field', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf({endpoint: ''})});
  await page.getByRole('button', {name: /Vul het adres voor reacties in/}).click();
  await focused(page.getByRole('textbox', {name: 'Adres voor reacties'}));
  await page.getByRole('combobox', {name: 'Waar komen reacties binnen?'}).selectOption('Cusdis');
  await page.getByText('Zo ziet het eruit: https://cusdis.com/api/open/comments').waitFor();
  await page.getByRole('textbox', {name: 'Adres voor reacties'}).fill('https://cusdis.com/api/open/comments');
  await page.getByRole('button', {name: 'Vul in: App-id.'}).click();
  await page.keyboard.type('abc');
  assert.match(await code(page, 'Gegevens voor uw dienst').inputValue(), /"appId":"abc"/);
  await page.getByRole('heading', {name: 'Nog te doen'}).waitFor({state: 'detached'});
  await page.getByText('Meer keuzes', {exact: true}).click();
  await page.getByRole('textbox', {name: 'Adres van het script'}).fill('https://elders.voorbeeld/stelling-poll.js');
  await page.getByText('Het script komt van elders.voorbeeld. Klopt dat?').waitFor();
});
