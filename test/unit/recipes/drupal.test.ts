import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readRecipe} from '../../recipes/recipe.ts';
import {drupalFilter} from './drupal-filter.ts';
import {element, everySetting, form, frame, scriptTag} from './snippets.ts';

const {pasted} = readRecipe('drupal');
const [list, snippet, elementList] = pasted as [string, string, string];
/** What a new site allows in "Basic HTML", in so far as it matters here. */
const basic = '<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <li> <h2 id> <h3 id> <p> <br> <span> <img src alt>';

describe('the model keeps to the documented rules', () => {
  for (const [what, html, allowed, expected] of [
    ['a tag that is not listed goes, its content stays', '<div><p>x</p></div>', '<p>', '<p>x</p>'],
    ['an attribute that is not listed goes', '<p class="a" id="b">x</p>', '<p id>', '<p id="b">x</p>'],
    ['style and on… go, also where they are listed', '<p style="color: red" onclick="x()">x</p>', '<p style onclick>', '<p>x</p>'],
    ['lang and dir stay everywhere', '<p lang="nl" dir="rtl">x</p>', '<p>', '<p lang="nl" dir="rtl">x</p>'],
    ['dir is one of two values', '<p dir="auto">x</p>', '<p>', '<p>x</p>'],
    ['a name may end in a star', '<p data-a="1" data-b other="2">x</p>', '<p data-*>', '<p data-a="1" data-b>x</p>'],
    ['a star alone is no name', '<p class="a">x</p>', '<p *>', '<p>x</p>'],
    ['values may be listed, also with a star', '<p class="a b-1 c">x</p>', '<p class="a b-*">', '<p class="a b-1">x</p>'],
    ['an address loses a protocol that is not known', '<a href="javascript:x()">x</a>', '<a href>', '<a href="x()">x</a>'],
    ['an element of one’s own may be listed', element, '<stelling-poll endpoint scale> <h2>', element],
  ] as const)
    test(what, () => assert.equal(drupalFilter(html, allowed), expected));
});

test('with the list of the recipe its snippet stays as it is', () => assert.equal(drupalFilter(snippet, list), snippet));

test('and so does every setting of the element', () => assert.equal(drupalFilter(everySetting, list), everySetting));

test('with the other list of the recipe the element itself stays', () => {
  const own = snippet.replace('<div data-stelling-poll', '<stelling-poll').replace('</div>', '</stelling-poll>');
  const pastedElement = own.replaceAll(/ data-(endpoint|poll-id|scale|unsure)/g, ' $1');
  assert.equal(drupalFilter(pastedElement, elementList), pastedElement);
});

test('what the recipe says is taken away is', () => {
  assert.equal(drupalFilter(scriptTag, list), '');
  assert.equal(drupalFilter(element, list), '<h2>Kort</h2>');
  assert.equal(drupalFilter(form, list), '');
  assert.equal(drupalFilter(frame, list), '');
});

test('without the list the words remain, and no poll', () => {
  const left = drupalFilter(snippet, basic);
  assert.doesNotMatch(left, /data-/);
  for (const words of ['Een groene straat', 'Een boom koelt', 'Sietske Brandsma', 'mailto:redactie']) assert.ok(left.includes(words));
});
