import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readRecipe} from '../../recipes/recipe.ts';
import {element, everySetting, form, frame, scriptTag} from './snippets.ts';
import {typo3Sanitizer} from './typo3-sanitizer.ts';

const snippet = readRecipe('typo3').pasted.find((html) => html.startsWith('<div'))!;

describe('the model keeps to the documented rules', () => {
  for (const [what, html, expected] of [
    ['data-* and class stay on every tag', '<b class="a" data-x="1" data-y>x</b>', '<b class="a" data-x="1" data-y>x</b>'],
    ['other attributes go', '<p style="color: red" onclick="x()" align="left">x</p>', '<p>x</p>'],
    ['a tag that is not known becomes text, with what is in it', '<x-y><b>x</b></x-y>', '&lt;x-y&gt;&lt;b&gt;x&lt;/b&gt;&lt;/x-y&gt;'],
    ['an address has a known protocol', '<a href="mailto:a@b.nl">x</a><a href="javascript:x()">y</a>', '<a href="mailto:a@b.nl">x</a><a>y</a>'],
  ] as const)
    test(what, () => assert.equal(typo3Sanitizer(html), expected));
});

test('the snippet of the recipe stays as it is', () => assert.equal(typo3Sanitizer(snippet), snippet));

test('and so does every setting of the element', () => assert.equal(typo3Sanitizer(everySetting), everySetting));

test('what the recipe warns of is shown to readers as code', () => {
  for (const html of [element, scriptTag, form, frame]) assert.match(typo3Sanitizer(html), /^&lt;[^<]*&gt;$/);
});
