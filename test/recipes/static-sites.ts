/**
 * The recipes for Eleventy and Hugo: `npm run test:static-sites`. Each builds a small site from the text of its recipe, and
 * a reader reacts on it. Eleventy comes from npm into a scratch folder, Hugo from Debian.
 */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {browser, ensure, orExit, program, run} from './programs.ts';
import {react} from './reader.ts';
import {readRecipe} from './recipe.ts';
import {buildSite} from './static-site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'stelling-static-'));
process.once('exit', () => rmSync(scratch, {recursive: true, force: true}));

const eleventy = await orExit(() => {
  ensure(browser);
  const folder = join(scratch, 'eleventy');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "private": true}');
  console.log('Installing @11ty/eleventy …');
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', '@11ty/eleventy@3'], {cwd: folder});
  return buildSite('eleventy', folder, readRecipe('eleventy'), 'stelling', () => {
    run('node_modules/.bin/eleventy', ['--quiet', '--output=served'], {cwd: folder});
    return run('node_modules/.bin/eleventy', ['--version'], {cwd: folder}).trim();
  });
});

const hugoFolder = join(scratch, 'hugo');
const hugo = await orExit(() => {
  ensure(program('hugo', 'hugo'));
  mkdirSync(join(hugoFolder, 'layouts/_default'), {recursive: true});
  writeFileSync(
    join(hugoFolder, 'config.toml'),
    "baseURL = '/'\nlanguageCode = 'nl'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section']\n",
  );
  writeFileSync(
    join(hugoFolder, 'layouts/_default/single.html'),
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main>',
  );
  const recipe = readRecipe('hugo');
  // What the recipe says of an article without its shortcode.
  const bare = recipe.files.get('content/groene-straat.md')!.replaceAll(/\{\{<.*?>\}\}\n/g, '');
  const files = new Map([...recipe.files, ['content/zonder.md', bare]]);
  return buildSite('hugo', hugoFolder, {...recipe, files}, 'static/stelling', () => {
    run('hugo', ['--quiet', '--destination', 'served'], {cwd: hugoFolder});
    return run('hugo', ['version']).split(' ')[1]!;
  });
});

test('on a site that Eleventy built a reaction arrives', (t) =>
  react(t, eleventy.url, '/groene-straat/', eleventy.receiving, 'Van een site van Eleventy.'));

test('on a site that Hugo built a reaction arrives', (t) => react(t, hugo.url, '/groene-straat/', hugo.receiving, 'Van een site van Hugo.'));

test('without the shortcode Hugo leaves the HTML out', () => {
  const page = readFileSync(join(hugoFolder, 'served/zonder/index.html'), 'utf8');
  assert.match(page, /<!-- raw HTML omitted -->/);
  assert.doesNotMatch(page, /stelling-poll/);
});
