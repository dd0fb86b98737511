import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDraft, type Opened} from '../../demo/builder/fragment/fragment.ts';
import {article, clipboard, endpoint, isReady, names, paste, speakers, visitBuilder} from './builder-support.ts';

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
