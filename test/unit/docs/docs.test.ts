import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {controls, initialValue} from '../../../demo/docs/controls.ts';
import {escape, renderMarkdown} from '../../../demo/docs/markdown.ts';
import {schemaText} from '../../../demo/docs/parts/schema.ts';
import {partOf, sectionsOf} from '../../../demo/docs/sections.ts';
import {attributes} from '../../../src/settings.ts';

const asIs = (href: string): string => href;

describe('the page of attributes', () => {
  test('has each attribute of the element, but for addresses and names', () => {
    const text = ['endpoint', 'poll-id', 'src', 'service', 'encoding', 'results-src', 'privacy-url'];
    assert.deepEqual(controls.map(({name}) => name).toSorted(), [...attributes, 'lang'].filter((name) => !text.includes(name)).toSorted());
  });

  test('begins with a value that it offers', () => {
    for (const control of controls) if (control.values) assert.ok(control.values.includes(initialValue(control)), control.name);
  });
});

describe('a part of a Markdown file', () => {
  const text = '# Title\n\nIntro\n\n## One\n\nA\n\n```sh\n# no heading\n```\n\n### Below\n\nB\n\n## Two\n\nC\n';

  test('begins at its heading, and a comment in code is none', () => {
    assert.deepEqual(
      sectionsOf(text).map(({title}) => title),
      ['', 'Title', 'One', 'Below', 'Two'],
    );
  });

  test('has what stands below it, or is alone', () => {
    assert.match(partOf('README.md', 'The endpoint'), /### Moderation/);
    assert.doesNotMatch(partOf('README.md', 'The endpoint', true), /### Moderation/);
  });

  test('that is no longer there stops the build, and is named', () => {
    assert.throws(() => partOf('README.md', 'Never written'), /README\.md has no heading "Never written"/);
  });
});

describe('the HTML of a page', () => {
  test('has headings with names as on GitHub, code in colours, and a link where it leads on the site', () => {
    const html = renderMarkdown('## Behind a `proxy`\n\n[x](a.md#b)\n\n```html\n<b title="x">\n```\n', (href) => `${href}?`);
    assert.match(html, /<h2 id="behind-a-proxy">Behind a <code>proxy<\/code><\/h2>/);
    assert.match(html, /<a href="a\.md#b\?">x<\/a>/);
    assert.match(html, /<pre tabindex="0"><code><span class="hljs-tag">&lt;/);
  });

  test('takes no word of a file for markup in an attribute', () => {
    assert.equal(escape('"<&\'>'), '&#34;&#60;&#38;&#39;&#62;');
    assert.match(renderMarkdown('[x](<a"b>)', asIs), /href="a&#34;b"/);
  });

  test('has a table that a keyboard can scroll, with heads', () => {
    assert.match(
      renderMarkdown('| a | b |\n| --- | --: |\n| 1 | 2 |\n', asIs),
      /<div class="table" tabindex="0"><table>\n<thead><tr><th scope="col">a<\/th>.*\n.*<td class="figure">2<\/td>/,
    );
  });
});

test('a schema in words: its limits, and a link where it has a name', () => {
  assert.equal(schemaText({type: 'integer', minimum: 1, maximum: 100, default: 20}), 'integer, from 1, up to 100, default <code>20</code>');
  assert.equal(schemaText({$ref: '#/components/schemas/Receipt'}), '<a href="#schema-Receipt">Receipt</a>');
  assert.equal(schemaText({enum: ['a', 'b']}), '<code>a</code>, <code>b</code>');
});
