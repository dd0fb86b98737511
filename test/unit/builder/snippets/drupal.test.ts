import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drupalSnippet} from '../../../../demo/builder/snippets/drupal.ts';
import {madeOf} from '../drafts.ts';

test('the allow list has every tag and attribute that the snippet has', () => {
  const [block, allowed] = drupalSnippet(madeOf({mail: 'a@b.nl', reactions: true, closes: '2026-12-31T17:00', lang: 'en', remember: 'device', service: 'generic', encoding: 'text'})).blocks;
  const list = new Map([...allowed!.code.matchAll(/<([a-z0-9]+)((?: [a-z-]+)*)>/g)].map(([, tag, names]) => [tag!, names!.trim().split(' ')]));
  for (const [, tag, rest] of block!.code.matchAll(/<([a-z0-9-]+)([^>]*)>/g)) {
    assert.ok(list.has(tag!), tag);
    for (const [, name] of rest!.matchAll(/ ([a-z-]+)=/g)) assert.ok(list.get(tag!)!.includes(name!), `${tag} ${name}`);
  }
});

test('the library is YAML with the address and the hash between quotes', () => {
  const library = drupalSnippet(madeOf({script: 'https://x.nl/a"b/stelling-poll.js'})).blocks[2]!;
  assert.ok(library.code.includes(String.raw`    "https://x.nl/a\"b/stelling-poll.js?v=0.1.0": {type: external, minified: true, attributes: {"type":"module","integrity":"sha384-AAAA"}}`), library.code);
});
