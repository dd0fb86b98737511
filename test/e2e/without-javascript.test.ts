import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fallbackForm, plainPage, pollWithForm, rowsWith, visit} from './support.ts';

test('without JavaScript the form of the article works, and leads back to the article', async (t) => {
  const {page, origin} = await visit(t, {javaScriptEnabled: false});
  await page.goto('/demo/');
  await page.getByRole('radio', {name: 'Oneens', exact: true}).check();
  await page.getByRole('textbox', {name: /Waarom vindt u dat/}).fill('Zonder script getypt.');
  await page.getByRole('textbox', {name: /Uw naam/}).fill('Jo de Vries');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', {name: 'Verstuur uw reactie'}).click();

  await page.getByRole('heading', {name: 'Bedankt voor uw reactie'}).waitFor();
  assert.equal(new URL(page.url()).pathname, '/v1/polls/datagedreven-werken/thanks');
  // A reload of the page of thanks must not send the form again.
  await page.reload();
  const rows = rowsWith('Zonder script getypt.');
  assert.deepEqual(
    rows.map(({stance, name, may_publish: mayPublish}) => ({stance, name, mayPublish})),
    [{stance: 'disagree', name: 'Jo de Vries', mayPublish: 1}],
  );

  await page.getByRole('link', {name: 'Terug naar het artikel'}).click();
  await page.getByRole('heading', {level: 1, name: /Meer weten dan ooit/}).waitFor();
  assert.equal(page.url(), `${origin}/demo/`);
});

test('the form that the README has to paste works on a page without styles too', async (t) => {
  const {page} = await visit(t, {javaScriptEnabled: false, pages: {'/artikel': plainPage(pollWithForm)}});
  await page.goto('/artikel');
  await page.getByRole('radio', {name: 'Eens', exact: true}).check();
  await page.getByLabel('Waarom vindt u dat?').fill('Geplakt uit de README.');
  await page.getByRole('button').click();
  await page.getByRole('heading', {name: 'Bedankt voor uw reactie'}).waitFor();
  assert.equal(rowsWith('Geplakt uit de README.').length, 1);
  await page.getByRole('link', {name: 'Terug naar het artikel'}).click();
  assert.equal(new URL(page.url()).pathname, '/artikel');
});

test('a form that the endpoint does not take says what is wrong, and stores nothing', async (t) => {
  const lax = fallbackForm.replaceAll(' required', '');
  const {page, complaints} = await visit(t, {javaScriptEnabled: false, pages: {'/artikel': plainPage(lax)}});
  await page.goto('/artikel');
  await page.getByLabel('Waarom vindt u dat?').fill('Zonder standpunt.');
  await page.getByRole('button').click();
  await page.getByText('Zonder standpunt.').waitFor();
  assert.match(await page.getByRole('main').innerText(), /standpunt|stelling/i);
  assert.equal(rowsWith('Zonder standpunt.').length, 0);
  assert.match(complaints.splice(0).join(), /422/);
});
