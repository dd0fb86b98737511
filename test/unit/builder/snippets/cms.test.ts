import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cmsSnippet} from '../../../../demo/builder/snippets/cms.ts';
import {attributes} from '../../../../src/settings.ts';
import {madeOf} from '../drafts.ts';

test('nothing but tags of an article, class and data-*; every attribute is one of the element’s', () => {
  const {blocks} = cmsSnippet(madeOf({reactions: true, closes: '2026-12-31T17:00', mail: 'redactie@voorbeeld.nl', lang: 'en'}));
  const [{code}] = blocks as [(typeof blocks)[0]];
  const opening = /^<div ([^>]*)>/.exec(code)![1]!;
  assert.match(opening, /^class="stelling-poll" data-stelling-poll="" data-endpoint="/);
  const names = [...opening.matchAll(/data-([a-z-]+)=/g)].map(([, name]) => name!);
  for (const name of names) assert.ok(['stelling-poll', 'lang', ...attributes].includes(name), name);
  for (const [, tag, rest] of code.matchAll(/<([a-z0-9-]+)([^>]*)>/g)) {
    assert.ok(['div', 'h2', 'p', 'a', 'b', 'figure', 'figcaption', 'blockquote'].includes(tag!), tag);
    for (const [, name] of rest!.matchAll(/ ([a-z-]+)(?==|$)/g)) assert.match(name!, /^(class|href|data-.*)$/);
  }
  assert.doesNotMatch(code, /\n\s*\n/, 'a blank line becomes a paragraph in some editors');
});

test('the script stands apart, for the whole site', () => {
  const [, script] = cmsSnippet(madeOf()).blocks;
  assert.match(script!.code, /^<script type="module" src="[^"]*" integrity="sha384-AAAA"><\/script>\n$/);
});
