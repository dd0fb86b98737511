import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {phase, plainPage, poll, pollWithForm, reader, rowsWith, script, visit} from './support.ts';

const built = readFileSync(new URL('../../dist/stelling-poll.js', import.meta.url), 'utf8');
const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};
const json = readFileSync(new URL('../../demo/polls/groene-straat.json', import.meta.url), 'utf8');
const empty = '<stelling-poll endpoint="/v1/polls/groene-straat/reactions" poll-id="groene-straat"></stelling-poll>';

test('the script twice on a page, from two addresses, is silent and works', async (t) => {
  const twice = `${script}<script type="module" src="/dist/stelling-poll.js?again"></script>`;
  const {page} = await visit(t, {pages: {'/artikel': plainPage(poll, twice)}});
  await page.goto('/artikel');
  await reader(page).choose('Eens');
  await reader(page).write('Twee keer geladen.');
  await reader(page).send();
  await phase(page, 'accepted');
  assert.equal(rowsWith('Twee keer geladen.').length, 1);
});

test('another version of the script on the page: one warning that names both, and the first works', async (t) => {
  const other = '9.9.9';
  assert.ok(built.includes(version), 'the version is in the script');
  const two = `${script}<script type="module" src="/other.js"></script>`;
  const {page, context, complaints} = await visit(t, {pages: {'/artikel': plainPage(poll, two)}});
  const body = built.replaceAll(version, other);
  await context.route('**/other.js', (route) => route.fulfill({body, contentType: 'text/javascript'}));
  await page.goto('/artikel');
  await page.getByRole('button', {name: 'Verstuur mijn reactie'}).waitFor();
  const [warning, ...more] = complaints.splice(0);
  assert.deepEqual(more, []);
  assert.ok(warning?.includes(version) && warning.includes(other), warning);
});

test('content that comes after the script is followed: added, edited, given a stance, and taken away', async (t) => {
  const {page} = await visit(t, {pages: {'/artikel': plainPage(empty)}});
  await page.goto('/artikel');
  const element = page.locator('stelling-poll');
  const contributions = element.locator('[part=contribution]');
  await element.and(page.locator('[data-phase]')).waitFor({state: 'attached'});

  const add = (tag: string, text: string) =>
    element.evaluate((host, [tag, text]) => void host.append(Object.assign(document.createElement(tag!), {textContent: text})), [tag, text]);
  await add('h2', 'Later gekomen');
  await element.getByRole('heading', {name: 'Later gekomen'}).waitFor();
  for (const name of ['Ada', 'Bo'])
    await element.evaluate((host, name) => {
      const figure = document.createElement('figure');
      figure.append(Object.assign(document.createElement('blockquote'), {textContent: `Woorden van ${name}.`}), document.createElement('figcaption'));
      figure.lastElementChild!.append(Object.assign(document.createElement('b'), {textContent: name}));
      host.append(figure);
    }, name);
  await add('p', 'En u?');
  await contributions.nth(1).waitFor();
  await element.getByText('Woorden van Bo.').waitFor();
  await element.getByRole('radiogroup', {name: 'En u?'}).waitFor();
  assert.equal(await element.locator('[part=stance]').count(), 0, 'a stance that is not stated is not shown');

  const first = element.locator('figure').first();
  await first.evaluate((figure) => (figure.dataset['stance'] = 'disagree'));
  await contributions.first().locator('[part=stance]').getByText('Oneens').waitFor();
  await first.evaluate((figure) => (figure.querySelector('b')!.firstChild!.nodeValue = 'Adam'));
  await page.waitForFunction(() => document.querySelector('stelling-poll')?.poll?.panel[0]?.experts[0]?.name === 'Adam');
  await first.evaluate((figure) => figure.remove());
  await contributions.nth(1).waitFor({state: 'detached'});
  assert.equal(await contributions.count(), 1);
  await element.getByText('Woorden van Bo.').waitFor();
  await element.evaluate((host) => (host.querySelector('h2')!.textContent = 'Nog later'));
  await element.getByRole('heading', {name: 'Nog later'}).waitFor();
});

test('an element that is moved, or taken away and put back, keeps what was typed', async (t) => {
  const {page} = await visit(t, {pages: {'/artikel': plainPage(`${pollWithForm}<aside></aside>`)}});
  await page.goto('/artikel');
  const {choose, write, reason, send} = reader(page);
  await choose('Oneens');
  await write('Halverwege verhuisd.');
  await page.locator('stelling-poll').evaluate((host) => document.querySelector('aside')!.append(host));
  await page.locator('aside stelling-poll').waitFor();
  assert.equal(await reason(), 'Halverwege verhuisd.');
  assert.ok(await page.getByRole('radio', {name: 'Oneens', exact: true}).isChecked());

  const away = await page.locator('stelling-poll').evaluateHandle((host) => (host.remove(), host));
  await page.waitForFunction(() => !document.querySelector('stelling-poll'));
  await away.evaluate((host) => document.body.append(host));
  assert.equal(await reason(), 'Halverwege verhuisd.');
  await send();
  await phase(page, 'accepted');
  assert.equal(rowsWith('Halverwege verhuisd.').length, 1);
});

test('an element from document.createElement works', async (t) => {
  const {page} = await visit(t, {pages: {'/artikel': plainPage('')}});
  await page.goto('/artikel');
  await page.evaluate((poll) => {
    const element = document.createElement('stelling-poll');
    element.poll = poll;
    element.endpoint = '/v1/polls/groene-straat/reactions';
    element.scale = '5';
    document.body.append(element);
  }, JSON.parse(json));
  await page.getByRole('figure').getByText('Joke Abbenhuis').waitFor();
  await reader(page).choose('Deels eens');
  await reader(page).write('Uit een script.');
  await reader(page).send();
  await phase(page, 'accepted');
  assert.equal(rowsWith('Uit een script.')[0]?.['poll'], 'groene-straat');
});

test('properties that were set before the script came are kept', async (t) => {
  const set = `{poll: ${json}, scale: '3', unsure: true, strings: {submit: 'Stuur op'}}`;
  const early = `${empty}<script>Object.assign(document.querySelector('stelling-poll'), ${set})</script>`;
  const {page} = await visit(t, {pages: {'/artikel': plainPage(early)}});
  await page.goto('/artikel');
  await page.getByRole('figure').getByText('Joke Abbenhuis').waitFor();
  assert.equal(await page.getByRole('radio').count(), 4);
  await page.getByRole('button', {name: 'Stuur op'}).waitFor();
});

test('two polls of different addresses on one page are strangers', async (t) => {
  const other = poll.replaceAll('groene-straat', 'digitale-balie').replace('Een groene straat', 'Een andere straat');
  const {page} = await visit(t, {pages: {'/artikel': plainPage(poll + other)}});
  await page.goto('/artikel');
  const [first, second] = [page.locator('stelling-poll').first(), page.locator('stelling-poll').last()];
  await reader(first).choose('Eens');
  await reader(second).choose('Oneens');
  assert.ok(await first.getByRole('radio', {name: 'Eens', exact: true}).isChecked(), 'radio groups are apart');
  await reader(second).write('Alleen de tweede.');
  await reader(second).send();
  await second.getByRole('heading', {name: /ontvangen/}).waitFor();
  assert.equal(await first.getAttribute('data-phase'), 'editing');
  assert.equal(await reader(first).reason(), '');
  assert.deepEqual(
    rowsWith('Alleen de tweede.').map(({poll}) => poll),
    ['digitale-balie'],
  );
});
