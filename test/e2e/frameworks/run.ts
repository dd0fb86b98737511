/**
 * `npm run test:frameworks`, or of some `npm run test:frameworks -- react vue`: the packed package in a small app of each
 * framework, built with the framework's own tools. Each app has an install of its own in .cache/frameworks/.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startReceiving} from '../../recipes/reader.ts';
import {browser, ensure, orExit} from '../../recipes/programs.ts';
import {reader, startSite, visit} from '../support.ts';
import {buildApp, pack, servedFolder} from './built-app.ts';
import {testApp} from './cases.ts';

const apps = ['plain', 'react', 'vue', 'svelte', 'solid', 'angular'];
const chosen = process.argv.slice(2);
const asked = (name: string): boolean => chosen.length === 0 || chosen.includes(name);

ensure(browser);
const tarball = await orExit(pack);

// All are built before the first test begins: a build keeps this process, and so its servers, from anything else.
for (const name of apps.filter(asked)) {
  console.log(`Building ${name} …`);
  await orExit(() => buildApp(name, tarball, ['vite', 'build', '--outDir', 'served', '--logLevel', 'error']));
}

/** A site for an app, and an endpoint that knows it. */
const serve = async (name: string) => {
  const {origin} = await startSite({folder: {path: '', root: servedFolder(name)}});
  return {origin, receiving: await startReceiving(origin, name)};
};

// Served before it is built: the endpoint must know the site, and the article the endpoint.
const eleventy = asked('eleventy') ? await serve('eleventy') : undefined;
if (eleventy) {
  console.log('Building eleventy …');
  const values = {ENDPOINT: `${eleventy.receiving.url}/v1/polls/eleventy/reactions`};
  await orExit(() => buildApp('eleventy', tarball, ['eleventy', '--quiet', '--output=served'], values));
}

for (const name of apps.filter(asked)) {
  const {origin, receiving} = await serve(name);
  testApp(name, origin, receiving);
}

if (eleventy) {
  const {origin, receiving} = eleventy;
  for (const javaScriptEnabled of [true, false])
    test(`eleventy: a page that was prerendered when the site was built takes a reaction, ${javaScriptEnabled ? 'and the element its nodes over' : 'without JavaScript too'}`, async (t) => {
      const {page} = await visit(t, {origin, endpoint: receiving.url, javaScriptEnabled});
      await page.goto('/artikel/');
      await page.getByText('Uit het raamwerk').waitFor();
      if (javaScriptEnabled) {
        await page.locator('stelling-poll[data-phase] form[novalidate]').waitFor();
        assert.equal(await page.locator('stelling-poll').evaluate(({shadowRoot}) => shadowRoot!.styleSheets.length), 1, 'nothing was rendered anew');
      }
      const reason = `Voorgerenderd, ${javaScriptEnabled}.`;
      await reader(page).choose('Oneens');
      await reader(page).write(reason);
      await reader(page).send();
      await (
        javaScriptEnabled ? page.locator('stelling-poll[data-phase=accepted]') : page.getByRole('heading', {name: 'Bedankt voor uw reactie'})
      ).waitFor();
      assert.deepEqual(
        receiving
          .rows()
          .filter((row) => row['reason'] === reason)
          .map((row) => row['stance']),
        ['disagree'],
      );
    });
}
