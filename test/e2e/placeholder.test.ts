import assert from 'node:assert/strict';
import {test} from 'node:test';
import {asPlaceholder, phase, plainPage, poll, pollWithForm, reader, rowsWith, visit} from './support.ts';

const answer = async (page: Parameters<typeof reader>[0], reason: string) => {
  const {choose, write, send} = reader(page);
  await choose('Deels eens');
  await write(reason);
  await send();
};

test('what a CMS leaves of the poll becomes the poll, and a reaction arrives', async (t) => {
  const {page} = await visit(t, {pages: {'/artikel': plainPage(asPlaceholder(poll))}});
  await page.goto('/artikel');
  await answer(page, 'Uit een div.');
  await phase(page, 'accepted');
  assert.equal(rowsWith('Uit een div.').length, 1);
  assert.equal(await page.locator('[data-stelling-poll]').count(), 0);
  assert.equal(await page.locator('[part=contribution]').getByText('Meestal eens').count(), 1, 'its badge');
});

test('it reads the same as the element itself', async (t) => {
  const {page} = await visit(t, {pages: {'/div': plainPage(asPlaceholder(pollWithForm)), '/element': plainPage(pollWithForm)}});
  const read = async (path: string) => {
    await page.goto(path);
    await phase(page, 'editing');
    return page.locator('stelling-poll').ariaSnapshot();
  };
  assert.equal(await read('/div'), await read('/element'));
});

test('one that is put on the page later becomes a poll too, and so does one that is marked later', async (t) => {
  const {page} = await visit(t, {pages: {'/artikel': plainPage('<main></main>')}});
  await page.goto('/artikel');
  await page.evaluate((html) => {
    document.querySelector('main')!.innerHTML = html;
  }, asPlaceholder(poll));
  await answer(page, 'Later gekomen.');
  await phase(page, 'accepted');

  await page.evaluate(() => {
    const section = document.createElement('section');
    section.append(Object.assign(document.createElement('h2'), {textContent: 'Een tweede stelling'}));
    section.dataset['endpoint'] = '/v1/polls/groene-straat/reactions';
    document.querySelector('main')!.append(section);
    section.dataset['stellingPoll'] = '';
  });
  await page.locator('stelling-poll').nth(1).getByRole('button').waitFor();
});

test('what stands in it and is not the element’s own stays behind: no handler, no style; class, id and lang come along', async (t) => {
  const attributes =
    'data-onclick="alert(1)" data-style="color: red" data-slot="x" data-endpoint="javascript:alert(1)" data-scale="3" class="breed" id="stelling" lang="en"';
  const {page, complaints} = await visit(t, {pages: {'/artikel': plainPage(`<div data-stelling-poll ${attributes}><h2>Statement</h2></div>`)}});
  await page.goto('/artikel');
  const element = page.locator('stelling-poll');
  await phase(page, 'editing');
  assert.deepEqual(await element.evaluate((node) => node.getAttributeNames().sort()), ['class', 'data-phase', 'endpoint', 'id', 'lang', 'scale']);
  // An address that is none of a web server is not sent to.
  assert.equal(await element.locator('form').count(), 0);
  assert.match(complaints.splice(0).join(), /not an http\(s\) URL/);
});
