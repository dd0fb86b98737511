import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, test, type TestContext} from 'node:test';
import {violations} from './axe.ts';
import {phase, reader, soon, startSite, visit} from './support.ts';

const root = mkdtempSync(join(tmpdir(), 'stelling-docs-'));
execFileSync(process.execPath, ['demo/build-site.ts', root], {cwd: join(import.meta.dirname, '../..')});
after(() => rmSync(root, {recursive: true}));

/** In a folder, under the strictest policy. */
const path = '/een/map/';
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
};
const site = await startSite({folder: {path, root}, headers});
const names = globSync('demo/docs/*.html', {cwd: root}).map((file) => file.replace(/^.*\/|\.html$/g, ''));

const open = async (t: TestContext, name: string, width = 1280) => {
  const {page} = await visit(t, {origin: site.origin, viewport: {width, height: 900}});
  await page.goto(`${path}demo/docs/${name}.html`);
  return page;
};

const ready = async (t: TestContext, name: string) => {
  const page = await open(t, name);
  await page.locator('body[data-ready]').waitFor();
  return page;
};

/** The links of a page that lead nowhere on this site. */
const brokenLinks = (file: string, html: string): string[] =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, link]) => link!.replaceAll('&#39;', "'"))
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [name, id] = link.split('#');
      const target = name ? resolve(dirname(file), name.endsWith('/') ? `${name}index.html` : name) : file;
      return !existsSync(target) || (id && !readFileSync(target, 'utf8').includes(` id="${id}"`));
    });

test('every link and picture of the documentation is there, the part of a page included', () => {
  assert.ok(names.length > 15);
  for (const name of names) {
    const file = join(root, `demo/docs/${name}.html`);
    assert.deepEqual(brokenLinks(file, readFileSync(file, 'utf8')), [], name);
  }
  const planted = ['nergens.html', 'index.html#nergens'].map((link) => `<a href="${link}">`).join('');
  assert.equal(brokenLinks(join(root, 'demo/docs/index.html'), planted).length, 2, 'a broken link would be seen');
});

/** Recipes are one kind of page. */
const kinds = names.filter((name) => !/^recept-(?!drupal)/.test(name));
/** What the others have too, but for their words. */
const darkKinds = ['index', 'attributes', 'api', 'checklists'];

test('nothing sticks out of a page at 320 pixels, and axe finds nothing in light and dark', async (t) => {
  const page = await open(t, 'index', 320);
  for (const name of kinds) {
    await page.goto(`${path}demo/docs/${name}.html`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark' && !darkKinds.includes(name)) continue;
      await page.emulateMedia({colorScheme});
      assert.deepEqual(await violations(page), [], `${name}, ${colorScheme}`);
    }
  }
});

test('an attribute that is changed is seen on the element and in the markup', async (t) => {
  const page = await ready(t, 'attributes');
  const radios = page.locator('stelling-poll').getByRole('radio');
  assert.equal(await radios.count(), 5);
  await page.getByLabel('scale').selectOption('2');
  await page.getByLabel('unsure').check();
  await soon(page, async () => assert.equal(await radios.count(), 3));
  assert.match((await page.locator('#markup').textContent())!, /^<stelling-poll\n {2}endpoint="…"\n {2}unsure/);
  await page.getByLabel('lang').selectOption('en');
  await page
    .getByRole('button', {name: 'Send my reaction'})
    .or(page.getByRole('button', {name: /^Send/}))
    .waitFor();
  await page.getByLabel('closes-at').selectOption({index: 1});
  await page.locator('stelling-poll').getByRole('radio').first().waitFor({state: 'detached'});
});

test('the log has each event with what it carries, and a cancelled one goes no further', async (t) => {
  const page = await ready(t, 'events');
  const {choose, send} = reader(page);
  const heard = page.locator('#log b');
  await choose('Eens');
  await page.getByLabel('Cancel').check();
  await send();
  await heard.first().waitFor();
  assert.deepEqual(await heard.allTextContents(), ['stelling-submit']);
  await page.getByLabel('Cancel').uncheck();
  await send();
  await phase(page, 'accepted');
  await soon(page, async () => assert.deepEqual(await heard.allTextContents(), ['stelling-accepted', 'stelling-submit', 'stelling-submit']));
  assert.match((await page.locator('#log pre').first().textContent())!, /"withdrawToken"/);
});

test('a colour that is chosen is the element’s', async (t) => {
  const page = await ready(t, 'theming');
  await page.getByLabel('--stelling-accent-color').fill('#7b1fa2');
  const button = page.getByRole('button', {name: 'Verstuur mijn reactie'});
  assert.equal(await button.evaluate((node) => getComputedStyle(node).backgroundColor), 'rgb(123, 31, 162)');
  assert.match((await page.locator('#markup').textContent())!, /--stelling-accent-color: #7b1fa2;/);
});

test('what is searched is found by keyboard, in its part of the page', async (t) => {
  const page = await open(t, 'index', 320);
  await page.getByRole('searchbox').fill('withdraw a reaction token');
  await page.locator('#found a').first().waitFor();
  await page.getByRole('searchbox').fill('moderation');
  await page.locator('#found a', {hasText: /^Moderation/}).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/endpoint.html#moderation');
});

test('on a phone the menu is behind a button', async (t) => {
  const page = await open(t, 'index', 320);
  await page.getByRole('button', {name: 'Menu'}).click();
  await page.getByRole('link', {name: 'Endpoint API'}).click();
  await page.waitForURL('**/api.html');
});
