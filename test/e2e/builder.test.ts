import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {openDraft, type Opened} from '../../demo/builder/fragment/fragment.ts';
import {emptyDraft} from '../../demo/builder/state/draft.ts';
import {hosts} from '../../demo/builder/state/settings.ts';
import {snippets} from '../../demo/builder/snippets/snippets.ts';
import {draftOf, entryOf} from '../unit/builder/drafts.ts';
import {article, clipboard, code, endpoint, isReady, names, paste, said, toClipboard, underPolicy, visitBuilder} from './builder-support.ts';
import {focused, phase, plainPage, reader, rowsWith, visit} from './support.ts';

const statement = 'Een groene straat is meer waard dan twee extra parkeerplaatsen';
const speakers = ['Sietske Brandsma en Ruud van der Meulen', 'Joke Abbenhuis', 'Koen de Boer'];

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
  await act(async () => {
    await page.getByRole('textbox', {name: 'Tekst van het artikel'}).focus();
    await page.keyboard.press('ControlOrMeta+V');
  });
  await act(async () => {
    assert.equal(await page.getByRole('textbox', {name: 'Stelling', exact: true}).inputValue(), statement);
    assert.deepEqual(await names(page), speakers);
    await page.locator('.preview stelling-poll').getByRole('heading', {name: statement}).waitFor();
  });
  await act(() => page.getByRole('textbox', {name: 'Adres voor reacties'}).fill(endpoint));
  await act(() => page.getByRole('radio', {name: 'Gewone HTML'}).check());
  await act(() => page.getByRole('button', {name: 'Kopieer: Code voor uw artikel'}).click());
  assert.ok(actions <= 6);
  assert.equal((await said(page)).trim(), 'De code is gekopieerd.');

  const pasted = await clipboard(page);
  await context.route(`${origin}/artikel`, (route) => route.fulfill({body: plainPage(pasted, ''), contentType: 'text/html; charset=utf-8'}));
  await page.goto('/artikel');
  await page.getByRole('figure').getByText('Joke Abbenhuis').waitFor();
  await reader(page).choose('Oneens');
  await reader(page).write('Gemaakt in zes stappen.');
  await reader(page).send();
  await phase(page, 'accepted');
  assert.deepEqual(rowsWith('Gemaakt in zes stappen.').map(({poll, stance}) => [poll, stance]), [['groene-straat', 'disagree']]);
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

test('what was read is put right: text, people, stance, contributions; and undone and done again', async (t) => {
  const {page} = await visitBuilder(t);
  await paste(page);
  assert.match(await said(page), /^Ingelezen: 3 bijdragen/);
  await page.getByText('U hebt een stelling, 3 bijdragen van 4 deskundigen en een vraag.').waitFor();

  const second = page.locator('.entry').nth(1);
  await second.locator('summary').click();
  await second.getByRole('textbox', {name: 'Naam'}).fill('Joke de Wit');
  await second.getByRole('combobox', {name: 'Standpunt'}).selectOption('Deels oneens');
  await second.getByRole('textbox', {name: 'In eigen woorden'}).fill('Liever niet');
  await second.getByRole('textbox', {name: 'Wat de deskundige zegt'}).fill('Eén.\n\nTwee.');
  await page.getByRole('textbox', {name: 'Vraag aan de lezer'}).fill('En u?');
  const preview = page.locator('.preview stelling-poll');
  await preview.getByText('Joke de Wit').waitFor();
  await preview.getByText('Liever niet').waitFor();
  assert.equal(await preview.locator('figure').nth(1).locator('p').count(), 2);
  assert.match(await code(page).inputValue(), /<figure data-stance="partly-disagree" data-label="Liever niet">\s+<blockquote>\s+<p>Eén\.<\/p>\s+<p>Twee\.<\/p>/);

  await page.getByRole('button', {name: 'Voeg een bijdrage toe'}).click();
  await focused(page.getByRole('textbox', {name: 'Naam'}).last());
  await page.keyboard.type('Nieuw');
  await page.getByText('Vul bij bijdrage 4 een naam en een tekst in.').waitFor();
  assert.doesNotMatch(await code(page).inputValue(), /Nieuw/);
  await page.getByRole('button', {name: 'verwijder: Koen de Boer'}).click();
  assert.match(await said(page), /^Verwijderd: Koen de Boer\./);
  assert.deepEqual(await names(page), [speakers[0], 'Joke de Wit', 'Nieuw']);
  await focused(page.getByRole('button', {name: 'omhoog: Nieuw'}));

  await page.keyboard.press('Control+z');
  assert.deepEqual(await names(page), [speakers[0], 'Joke de Wit', 'Koen de Boer', 'Nieuw']);
  await page.keyboard.press('Control+Shift+z');
  assert.equal((await names(page)).length, 3);
  const pressAll = async (name: string) => {
    const button = page.getByRole('button', {name, exact: true});
    while ((await button.getAttribute('aria-disabled')) !== 'true') await button.click();
  };
  await pressAll('Ongedaan maken');
  assert.deepEqual(await names(page), []);
  assert.equal(await page.getByRole('textbox', {name: 'Tekst van het artikel'}).inputValue(), '');
  await pressAll('Opnieuw');
  assert.deepEqual(await names(page), [speakers[0], 'Joke de Wit', 'Nieuw']);
});

test('in a text field Ctrl+Z is the browser’s own', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf()});
  await page.getByRole('button', {name: 'verwijder: Naam 2'}).click();
  const question = page.getByRole('textbox', {name: 'Vraag aan de lezer'});
  await question.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Control+z');
  assert.equal(await question.inputValue(), 'Wat vindt u?');
  assert.deepEqual(await names(page), ['Naam 1']);
});

test('contributions change places by keyboard: the focus stays, and the new place is said', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf({}, {panel: [1, 2, 3].map((key) => entryOf(key))})});
  const down = page.getByRole('button', {name: 'omlaag: Naam 1'});
  await down.focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(page), ['Naam 2', 'Naam 1', 'Naam 3']);
  assert.equal(await said(page), 'Naam 1 staat nu op plaats 2 van 3.');
  await focused(down);
  await page.keyboard.press('Space');
  assert.deepEqual(await names(page), ['Naam 2', 'Naam 3', 'Naam 1']);
  // At the end the button is there yet, and does nothing.
  await focused(down);
  assert.equal(await down.getAttribute('aria-disabled'), 'true');
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(page), ['Naam 2', 'Naam 3', 'Naam 1']);
});

test('contributions change places by dragging', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf({}, {panel: [1, 2, 3].map((key) => entryOf(key))})});
  await page.locator('.grip').nth(2).dragTo(page.locator('.entry').nth(0));
  assert.deepEqual(await names(page), ['Naam 3', 'Naam 1', 'Naam 2']);
  assert.equal(await said(page), 'Naam 3 staat nu op plaats 1 van 3.');
});

test('what had no place is shown with the remarks, and goes where the editor says', async (t) => {
  const leftovers = [{line: 1, text: 'Een kop boven het artikel'}, {line: 9, text: 'Nog een alinea.'}, {line: 12, text: 'Foto: de redactie'}];
  const {page} = await visitBuilder(t, {draft: draftOf({}, {leftovers, remarks: [{code: 'stance-not-stated', line: 3, text: 'Naam 2'}]})});
  await page.getByRole('combobox', {name: 'Waar hoort regel 1?'}).selectOption('bij de inleiding');
  assert.equal(await page.getByRole('textbox', {name: 'Inleiding (hoeft niet)'}).inputValue(), 'Een kop boven het artikel');
  await page.getByRole('combobox', {name: 'Waar hoort regel 9?'}).selectOption('bij wat Naam 2 zegt');
  await page.locator('.preview').getByText('Nog een alinea.').waitFor();
  await page.getByRole('combobox', {name: 'Waar hoort regel 12?'}).selectOption('nergens: laat deze tekst weg');
  await page.getByRole('heading', {name: 'Deze tekst kreeg geen plek'}).waitFor({state: 'detached'});
  await page.getByRole('button', {name: 'Ongedaan maken'}).click();
  await page.getByText('Foto: de redactie').waitFor();
  await page.getByRole('button', {name: /^Gezien/}).click();
  await page.getByRole('heading', {name: 'Kijk hier even naar'}).waitFor({state: 'detached'});
});

test('a second article does not replace the first until the editor says so', async (t) => {
  const {page} = await visitBuilder(t);
  await paste(page);
  await paste(page, article.replace('groene', 'grijze'));
  assert.equal(await page.getByRole('textbox', {name: 'Stelling', exact: true}).inputValue(), statement);
  await page.getByRole('textbox', {name: 'Tekst van het artikel'}).fill(article.replace('groene', 'grijze'));
  await page.getByRole('button', {name: 'Lees de tekst in'}).click();
  assert.match(await page.getByRole('textbox', {name: 'Stelling', exact: true}).inputValue(), /grijze/);
  await page.getByRole('button', {name: 'Ongedaan maken'}).click();
  assert.equal(await page.getByRole('textbox', {name: 'Stelling', exact: true}).inputValue(), statement);
});

interface Zip {
  file(name: string, text: string): Zip;
  generateAsync(options: {type: 'nodebuffer'}): Promise<Buffer>;
}

/** The least that Word and others open. */
const wordFile = (text: string): Promise<Buffer> => {
  const require = createRequire(createRequire(import.meta.url).resolve('mammoth'));
  const Zip = require('jszip') as new () => Zip;
  const escape = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`).join('');
  return new Zip()
    .file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    .file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    .file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`)
    .generateAsync({type: 'nodebuffer'});
};

test('under a strict policy a Word file and a text file are read, and another says that it cannot be', async (t) => {
  const {page} = await visitBuilder(t, underPolicy);
  const file = page.getByLabel(/Of kies een bestand/);
  await file.setInputFiles({name: 'artikel.docx', mimeType: 'application/octet-stream', buffer: await wordFile(article)});
  await page.locator('.entry').nth(2).waitFor();
  assert.deepEqual(await names(page), speakers);
  await page.getByRole('button', {name: 'Ongedaan maken'}).click();
  assert.deepEqual(await names(page), []);
  await file.setInputFiles({name: 'artikel.txt', mimeType: 'text/plain', buffer: Buffer.from(article)});
  await page.locator('.entry').nth(2).waitFor();
  await file.setInputFiles({name: 'artikel.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7')});
  await page.locator('.problem').waitFor();
  assert.match(await said(page), /^Dit bestand kunnen wij niet lezen/);
  assert.deepEqual(await names(page), speakers, 'what was there is there yet');
});

test('a colleague opens the link and goes on; a link of another in the same tab is opened too', async (t) => {
  const {page, context} = await visitBuilder(t);
  await paste(page);
  await page.getByRole('textbox', {name: 'Adres voor reacties'}).fill(endpoint);
  await page.getByRole('radio', {name: 'Drupal'}).check();
  await page.getByRole('button', {name: /Kopieer link/}).click();
  await page.getByRole('status').getByText('De link is gekopieerd').waitFor();
  const link = await clipboard(page);
  assert.match(link, /#1z\.[\w-]+$/);

  const colleague = await context.newPage();
  await colleague.goto(link);
  await isReady(colleague);
  assert.deepEqual(await names(colleague), speakers);
  assert.equal(await colleague.getByRole('textbox', {name: 'Tekst van het artikel'}).inputValue(), article);
  assert.equal(await colleague.getByRole('radio', {name: 'Drupal'}).isChecked(), true);
  await colleague.evaluate(() => void (location.hash = '1z.AAAA'));
  await colleague.getByText('Deze link is niet heel.').waitFor();
  assert.deepEqual(await names(colleague), speakers, 'a broken link takes nothing away');
});

for (const [fragment, sentence] of Object.entries({
  '1z.gebroken': 'Deze link is niet heel.',
  '<script>alert(1)</script>': 'Deze link is niet heel.',
  '9z.AAAA': 'Deze link komt van een nieuwere versie',
}))
  test(`#${fragment} gives a friendly sentence and an empty page`, async (t) => {
    const {page} = await visitBuilder(t, {fragment});
    await page.getByText(sentence).waitFor();
    assert.deepEqual(await names(page), []);
    await paste(page);
    assert.deepEqual(await names(page), speakers);
  });

const isOpenedAs = (opened: Opened, question: string): boolean => 'draft' in opened && opened.draft.question === question;

test('the last letter before a reload is there after it', async (t) => {
  const {page} = await visitBuilder(t);
  const question = page.getByRole('textbox', {name: 'Vraag aan de lezer'});
  for (const text of ['Een vraag', 'Een andere vraag']) {
    await question.fill('');
    await question.pressSequentially(text);
    // No longer than the browser takes to hear of it: it is there before anything is packed.
    assert.equal(await page.evaluate(() => location.hash.slice(0, 4)), '#1p.');
    while (!isOpenedAs(await openDraft(new URL(page.url()).hash), text)) await page.waitForTimeout(5);
    await page.reload();
    await isReady(page);
    assert.equal(await question.inputValue(), text);
  }
  // Typed, and left alone: the address follows by itself.
  await question.fill('Rustig.');
  await page.waitForURL(/#1z\./);
});

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
      await button.click();
      seen.add(await clipboard(page));
    }
  }
  assert.ok(seen.size >= 11, `${seen.size}`);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Bewaar als bestand: groene-straat.json'}).click()]);
  assert.equal(download.suggestedFilename(), 'groene-straat.json');
  const poll = JSON.parse(readFileSync(await download.path(), 'utf8')) as {closesAt: string};
  assert.equal(poll.closesAt, '2026-12-31T17:00+01:00');
});

test('where a page may not copy, the text is selected and the editor is told how', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf()});
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('nee', 'NotAllowedError'));
  });
  await page.getByRole('button', {name: 'Kopieer: Code voor uw artikel'}).click();
  await page.getByRole('status').getByText('druk op Ctrl+C').waitFor();
  const field = code(page);
  assert.equal(await field.evaluate(({value, selectionStart, selectionEnd}: HTMLTextAreaElement) => selectionStart === 0 && selectionEnd === value.length), true);
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

test('the address is tested from here, and nothing is sent before the editor says so', async (t) => {
  const {page} = await visitBuilder(t, {draft: draftOf({endpoint: '/v1/polls/groene-straat/reactions'})});
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.method()));
  await page.getByRole('button', {name: 'Test uw adres'}).click();
  const test = page.locator('endpoint-doctor').getByRole('button', {name: 'Test dit adres'});
  await focused(test);
  assert.ok(!asked.includes('POST'));
  await page.keyboard.press('Enter');
  await page.locator('endpoint-doctor').getByText('Het adres werkt').first().waitFor();
  assert.ok(asked.includes('POST'));
});

test('the preview is the real element, in two widths and two colours; it sends nothing and says so', async (t) => {
  const {page, context} = await visitBuilder(t, {draft: draftOf({results: 'always', reactions: true})});
  const posts: string[] = [];
  page.on('request', (request) => posts.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const stage = page.locator('.stage');
  const poll = stage.locator('stelling-poll[data-phase]');
  await stage.getByText('Er wordt niets verstuurd.').waitFor();
  const width = () => poll.evaluate((node) => (node as HTMLElement).offsetWidth);
  const phone = await width();
  await page.getByRole('radio', {name: 'Computer'}).check();
  assert.ok(phone < 400 && (await width()) > 600);
  await page.getByRole('radio', {name: 'Donker'}).check();
  assert.equal(await poll.evaluate((node) => getComputedStyle(node).colorScheme), 'dark');

  await reader(poll).choose('Eens');
  await reader(poll).write('Niet echt.');
  await reader(poll).send();
  await stage.getByText('De reactie is niet verstuurd.').waitFor();
  await poll.locator('[part=results]').scrollIntoViewIfNeeded();
  await poll.getByText('128 lezers reageerden.').waitFor();
  await poll.getByText('Dit is een verzonnen reactie.').waitFor();
  assert.deepEqual(posts.filter((line) => !line.startsWith('GET /dist/')), []);
  const left = await page.evaluate(async () => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage), await indexedDB.databases(), await caches.keys()]);
  assert.deepEqual(left, ['', [], [], [], []]);
  assert.deepEqual(await context.cookies(), []);
});

test('no request leaves but for the page’s own files, whatever is done', async (t) => {
  const {page, origin} = await visit(t, {permissions: ['clipboard-read', 'clipboard-write']});
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url().replace(origin, '')}`));
  await page.goto('/demo/builder/');
  await isReady(page);
  await paste(page);
  await page.getByRole('textbox', {name: 'Adres voor reacties'}).fill('https://poll.voorbeeld.nl/v1/polls/x/reactions');
  await page.getByText('Meer keuzes', {exact: true}).click();
  await page.getByRole('textbox', {name: 'Adres van het JSON-bestand'}).fill('https://elders.voorbeeld/x.json');
  for (const host of hosts) await page.getByRole('radio', {name: snippets[host].title}).check();
  await page.getByRole('button', {name: /Kopieer link/}).click();
  await page.getByRole('status').getByText('De link is gekopieerd').waitFor();
  const own = /^GET (\/demo\/(builder\/|favicon|rolldown-runtime)|\/dist\/(stelling-poll|results)\.js$|blob:)/;
  assert.deepEqual(requests.filter((line) => !own.test(line)), []);
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
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByText('Blok ‘Aangepaste HTML’', {exact: true}).waitFor();
  await tabTo((page) => page.evaluate(() => !!document.activeElement?.ariaLabel?.startsWith('Kopieer: Blok')));
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('De code is gekopieerd').waitFor();
  assert.match(await clipboard(page), /^<div class="stelling-poll"[^]*<b>Dr\. Sietske Brandsma/);
});

test('an untouched page asks for what is missing, and has nothing that looks finished', async (t) => {
  const {page} = await visitBuilder(t, {draft: emptyDraft});
  await page.getByText('Plak uw artikel. Dan ziet u hier uw stelling.').waitFor();
  await page.getByRole('button', {name: 'Vul de stelling in.'}).click();
  await focused(page.getByRole('textbox', {name: 'Stelling', exact: true}));
});
