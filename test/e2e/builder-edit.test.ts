import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {emptyDraft} from '../../demo/builder/state/draft.ts';
import {draftOf, entryOf} from '../unit/builder/drafts.ts';
import {article, code, names, paste, hears, speakers, statement, underPolicy, visitBuilder} from './builder-support.ts';
import {focused} from './support.ts';

test('what was read is put right: text, people, stance, contributions; and undone and done again', async (t) => {
  const {page} = await visitBuilder(t);
  await paste(page);
  await hears(page, /^Ingelezen: 3 bijdragen/);
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
  assert.match(
    await code(page).inputValue(),
    /<figure data-stance="partly-disagree" data-label="Liever niet">\s+<blockquote>\s+<p>Eén\.<\/p>\s+<p>Twee\.<\/p>/,
  );

  await page.getByRole('button', {name: 'Voeg een bijdrage toe'}).click();
  await focused(page.getByRole('textbox', {name: 'Naam'}).last());
  await page.keyboard.type('Nieuw');
  await page.getByText('Vul bij bijdrage 4 een naam en een tekst in.').waitFor();
  assert.doesNotMatch(await code(page).inputValue(), /Nieuw/);
  await page.getByRole('button', {name: 'verwijder: Koen de Boer'}).click();
  await hears(page, /^Verwijderd: Koen de Boer\./);
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
  await hears(page, /^\s*Naam 1 staat nu op plaats 2 van 3\.\s*$/);
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
  await hears(page, /^\s*Naam 3 staat nu op plaats 1 van 3\.\s*$/);
});

test('what had no place is shown with the remarks, and goes where the editor says', async (t) => {
  const leftovers = [
    {line: 1, text: 'Een kop boven het artikel'},
    {line: 9, text: 'Nog een alinea.'},
    {line: 12, text: 'Foto: de redactie'},
  ];
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
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`)
    .join('');
  return new Zip()
    .file(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    )
    .file(
      '_rels/.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    )
    .file(
      'word/document.xml',
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    )
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
  await hears(page, /^Dit bestand kunnen wij niet lezen/);
  assert.deepEqual(await names(page), speakers, 'what was there is there yet');
});

test('an untouched page asks for what is missing, and has nothing that looks finished', async (t) => {
  const {page} = await visitBuilder(t, {draft: emptyDraft});
  await page.getByText('Plak uw artikel. Dan ziet u hier uw stelling.').waitFor();
  await page.getByRole('button', {name: 'Vul de stelling in.'}).click();
  await focused(page.getByRole('textbox', {name: 'Stelling', exact: true}));
});
