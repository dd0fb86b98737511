import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hosts} from '../../demo/builder/state/settings.ts';
import {snippets} from '../../demo/builder/snippets/snippets.ts';
import {draftOf} from '../unit/builder/drafts.ts';
import {isReady, paste, visitBuilder} from './builder-support.ts';
import {focused, reader, visit} from './support.ts';

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
  assert.deepEqual(
    posts.filter((line) => !line.startsWith('GET /dist/')),
    [],
  );
  const left = await page.evaluate(async () => [
    document.cookie,
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    await indexedDB.databases(),
    await caches.keys(),
  ]);
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
  const own = /^GET (\/demo\/(builder\/|favicon|[\w.-]+\.(js|css)$)|\/dist\/(stelling-poll|results)\.js$|blob:)/;
  assert.deepEqual(
    requests.filter((line) => !own.test(line)),
    [],
  );
});
