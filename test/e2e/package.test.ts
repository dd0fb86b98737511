import assert from 'node:assert/strict';
import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, test, type TestContext} from 'node:test';
import {build as esbuild} from 'esbuild';
import {build as vite} from 'vite';
import webpack from 'webpack';
import {createConsumer, importAll, isForPages} from '../support/consumer.ts';
import {phase, plainPage, startSite, visit} from './support.ts';

const consumer = createConsumer();
after(() => consumer.remove());

const {folder} = consumer;
const names = [...consumer.exports.keys()].filter(isForPages);
writeFileSync(join(folder, 'main.js'), importAll(names));

const results = {poll: {}, standing: {n: 3, counts: {agree: 2, disagree: 1}}, reactions: []};
const poll = `<stelling-poll lang="fr" endpoint="/reactions" results="always" results-src="/results.json" service="formspree"><h2>Het kan</h2><p>Vindt u dat ook?</p></stelling-poll>`;

/** What a site makes of `main.js` in a folder of its own. */
const bundlers: Record<string, (outDir: string) => Promise<unknown>> = {
  vite: (outDir) =>
    vite({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        minify: false,
        rolldownOptions: {input: join(folder, 'main.js'), output: {entryFileNames: 'main.js', chunkFileNames: '[name].js'}},
      },
    }),
  webpack: (outDir) =>
    new Promise<void>((resolve, reject) => {
      const options = {context: folder, mode: 'production', entry: './main.js', output: {path: outDir}, optimization: {minimize: false}} as const;
      webpack({...options, performance: {hints: false}}, (error, stats) => {
        const {errors = [], warnings = []} = stats?.toJson() ?? {};
        const [problem] = [...(error ? [error] : []), ...errors, ...warnings];
        if (problem) reject(new Error(problem.message));
        else resolve();
      });
    }),
  // It leaves `new URL(…, import.meta.url)` as it is: the folders with what is fetched later stand beside the bundle.
  esbuild: async (outDir) => {
    const {warnings} = await esbuild({
      absWorkingDir: folder,
      entryPoints: ['main.js'],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: outDir,
      logLevel: 'silent',
    });
    assert.deepEqual(warnings, []);
    for (const name of ['i18n', 'services']) cpSync(join(folder, 'node_modules/stelling-poll/dist', name), join(outDir, name), {recursive: true});
  },
};

/** Opens a page with this head, and gives what was imported once all that comes later has come too. */
const open = async (t: TestContext, root: string, head: string): Promise<Record<string, unknown>> => {
  const site = await startSite({folder: {path: '/', root}, pages: {'/': plainPage(poll, head), '/results.json': JSON.stringify(results)}});
  const {page} = await visit(t, site);
  await page.goto('/');
  // The element is there, in a language that is a file of its own, with what is fetched for a result; and so is a service.
  await page.locator('[part=row]').first().waitFor();
  await page.route('**/reactions', (route) => route.fulfill({json: {ok: true}}));
  await page.getByRole('radio', {name: 'D’accord', exact: true}).check();
  await page.getByRole('button', {name: 'Envoyer ma réaction'}).click();
  await phase(page, 'accepted');
  return page.evaluate(() => (globalThis as unknown as {imported: Record<string, unknown>}).imported);
};

const isComplete = (imported: Record<string, unknown>): void => {
  assert.deepEqual(Object.keys(imported), names);
  assert.ok((imported['stelling-poll'] as string[]).includes('StellingPoll'));
  assert.deepEqual(imported['stelling-poll/i18n/en'], ['default']);
  assert.ok((imported['stelling-poll/endpoint'] as string[]).includes('createEndpoint'));
  assert.equal(imported['stelling-poll/custom-elements.json'], 'object');
};

test('every export of the packed package can be imported by a page as it is, with an import map', async (t) => {
  const lit = {'lit/': '/node_modules/lit/', 'lit-html': '/node_modules/lit-html/lit-html.js', 'lit-html/': '/node_modules/lit-html/'};
  const imports = {...lit, ...Object.fromEntries([...consumer.exports].map(([name, file]) => [name, `/${file}`]))};
  const head = `<script type="importmap">${JSON.stringify({imports})}</script><script type="module" src="/main.js"></script>`;
  isComplete(await open(t, folder, head));
});

for (const [name, bundle] of Object.entries(bundlers))
  test(`every export of the packed package is bundled by ${name}, and the element does all it does`, async (t) => {
    const outDir = join(folder, `built-by-${name}`);
    mkdirSync(outDir);
    await bundle(outDir);
    isComplete(await open(t, outDir, '<script type="module" src="/main.js"></script>'));
  });
