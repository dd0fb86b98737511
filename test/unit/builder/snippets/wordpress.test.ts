import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordpressSnippet} from '../../../../demo/builder/snippets/wordpress.ts';
import {madeOf} from '../drafts.ts';

test('a block of HTML without script, and PHP that puts the script on the site', () => {
  assert.match(wordpressSnippet(madeOf()).blocks[1]!.code, /'integrity' => 'sha384-AAAA',/);
  const [block, php] = wordpressSnippet(madeOf({script: "/js/o'neill\\/stelling-poll.js", pinned: false})).blocks;
  assert.match(block!.code, /^<div class="stelling-poll" data-stelling-poll=""/);
  assert.doesNotMatch(block!.code, /<script|<stelling-poll|<form/);
  assert.ok(php!.code.includes(String.raw`'src' => '/js/o\'neill\\/stelling-poll.js',`), php!.code);
});
