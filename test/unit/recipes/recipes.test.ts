import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {describe, test} from 'node:test';
import {readRecipe} from '../../recipes/recipe.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const recipes = globSync('demo/recipes/*.md', {cwd: root}).filter((file) => !file.endsWith('README.md'));
const pasted = (name: string, start: string): string => readRecipe(name).pasted.find((html) => html.startsWith(start))!;

describe('each recipe', () => {
  for (const file of recipes)
    test(basename(file), () => {
      const text = read(file);
      assert.match(text, /^# .+\n\n\*\*(Geprobeerd|Volgens de documentatie)\*\*/, 'says first whether it was tried');
      assert.ok(read('demo/recipes/README.md').includes(`](${basename(file)})`), 'is in the index');
      for (const [, link] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) assert.ok(existsSync(join(root, dirname(file), link!)), link);
    });
});

test('what is pasted where tags are filtered is the same everywhere, and tried on WordPress', () => {
  for (const name of ['drupal', 'typo3']) assert.equal(pasted(name, '<div data-stelling'), pasted('wordpress', '<div data-stelling'));
});

test('what is pasted as an iframe is that of the README, which is tried in a browser', () => {
  const readme = read('README.md');
  const [frame] = /^<iframe.*?<\/iframe>$/ms.exec(pasted('gesloten-systemen', '<iframe'))!;
  assert.ok(readme.includes(frame));
  assert.ok(readme.includes(pasted('gesloten-systemen', '<script')));
});
