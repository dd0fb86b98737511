import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drupalSnippet} from '../../../../demo/builder/snippets/drupal.ts';
import {readRecipe} from '../../../recipes/recipe.ts';
import {drupalFilter} from '../../recipes/drupal-filter.ts';
import {parse, serialize} from '../../recipes/markup.ts';
import {madeOf} from '../drafts.ts';

test('Drupal’s filter, with the allow list, leaves the snippet as it is', () => {
  const [block, allowed] = drupalSnippet(
    madeOf({mail: 'a@b.nl', reactions: true, closes: '2026-12-31T17:00', lang: 'en', remember: 'device', service: 'generic', encoding: 'text'}),
  ).blocks;
  assert.equal(allowed!.code, readRecipe('drupal').pasted[0], 'the list is that of the recipe');
  assert.equal(drupalFilter(block!.code, allowed!.code), serialize(parse(block!.code)));
});

test('the library is YAML with the address and the hash between quotes', () => {
  const library = drupalSnippet(madeOf({script: 'https://x.nl/a"b/stelling-poll.js'})).blocks[2]!;
  assert.ok(
    library.code.includes(
      String.raw`    "https://x.nl/a\"b/stelling-poll.js?v=0.1.0": {type: external, minified: true, attributes: {"type":"module","integrity":"sha384-AAAA"}}`,
    ),
    library.code,
  );
});
