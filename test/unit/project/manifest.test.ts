import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, test} from 'node:test';
import {Ajv} from 'ajv';
import * as events from '../../../src/events.ts';
import {StellingPoll} from '../../../src/stelling-poll.ts';
import {analyze, elementIn} from '../../../src/build/manifest/analyze.ts';
import {docTags} from '../../../src/build/manifest/doc-tags.ts';
import type {ElementEvent} from '../../../src/build/manifest/element-events.ts';
import {withTables} from '../../../src/build/manifest/readme.ts';
import {settingsOf} from '../../../src/build/manifest/settings-of.ts';
import {readText} from './sources.ts';
import {partsMade, partsStyled, propertiesRead, styled} from './styling-hooks.ts';

const manifest = analyze();
const {attributes = [], members = [], cssParts = [], cssProperties = [], slots = [], ...element} = elementIn(manifest);
const names = (items: readonly {name: string}[]): string[] => items.map(({name}) => name).toSorted();

/** The sources with one line more, as somebody would write it who does not think of the manifest. */
const planted = (line: string): ReadonlyMap<string, string> => new Map([...styled, ['src/views/planted.ts', line]]);

describe('who reads the manifest finds', () => {
  test('what its schema says', () => {
    const require = createRequire(import.meta.url);
    const validate = new Ajv({strict: false}).compile(JSON.parse(readFileSync(require.resolve('custom-elements-manifest/schema.json'), 'utf8')));
    assert.ok(validate(manifest), JSON.stringify(validate.errors));
    assert.ok(!validate({...manifest, modules: [{}]}));
  });

  test('every attribute that the element observes, and no other', () => {
    assert.deepEqual(names(attributes), StellingPoll.observedAttributes.toSorted());
  });

  test('every property and method on the class, and words for each', () => {
    for (const member of members) {
      assert.ok(member.description, member.name);
      // What is set in the constructor is on no prototype.
      const isField = member.kind === 'field' && !('attribute' in member) && ['request', 'fields', 'updateComplete'].includes(member.name);
      const owner = member.static ? StellingPoll : StellingPoll.prototype;
      assert.ok(isField || member.name in owner, member.name);
    }
    for (const name of ['poll', 'strings', 'submit', 'reset', 'refresh', 'pollId']) assert.ok(names(members).includes(name), name);
  });

  test('no member that is for the other files of src', () => {
    for (const name of ['pollKey', 'endpointUrl', 'announce', 'requestUpdate', 'rescue', 'connectedMoveCallback'])
      assert.ok(!names(members).includes(name), name);
  });

  test('every event with its class, and that it bubbles and crosses shadow roots', () => {
    const found = element.events as ElementEvent[];
    assert.deepEqual(found.map(({type}) => type.text).toSorted(), Object.keys(events).toSorted());
    for (const {name, description, bubbles, composed} of found) assert.ok(name && description && bubbles && composed, name);
    assert.deepEqual(
      found.filter(({cancelable}) => cancelable).map(({name}) => name),
      ['stelling-submit'],
    );
  });

  test('each slot in a template', () => {
    for (const {name} of slots) assert.ok(!name || [...styled.values()].some((text) => text.includes(`<slot name="${name}">`)), name);
  });

  test('every part that a template makes, and no other', () => {
    assert.deepEqual(names(cssParts), partsMade());
    assert.deepEqual(
      partsMade(planted('html`<p part="panel secret">`')).filter((part) => !names(cssParts).includes(part)),
      ['secret'],
    );
    assert.deepEqual(
      partsMade(planted("html`<p part=${late ? 'tardy' : nothing}>`")).filter((part) => !names(cssParts).includes(part)),
      ['tardy'],
    );
    assert.throws(() => partsMade(planted('html`<p part=${name}>`')), /planted\.ts: which parts/);
  });

  test('every custom property that a style sheet reads, and no other', () => {
    assert.deepEqual(names(cssProperties), propertiesRead());
    const added = propertiesRead(planted('css`p { color: var(--stelling-secret-color) }`'));
    assert.deepEqual(
      added.filter((name) => !names(cssProperties).includes(name)),
      ['--stelling-secret-color'],
    );
  });
});

test('no style sheet names a part that no template makes', () => {
  assert.deepEqual(
    partsStyled().filter((part) => !partsMade().includes(part)),
    [],
  );
  assert.ok(partsStyled(planted("css`[part='gone'] {}`")).includes('gone'));
});

test('the README says what the manifest says', () => {
  const readme = readText('README.md');
  assert.ok(withTables(readme, manifest) === readme, 'README.md is out of date: npm run manifest');
  const other = structuredClone(manifest);
  elementIn(other).attributes![0]!.description = 'Something else.';
  assert.notEqual(withTables(readme, other), readme);
  assert.throws(() => withTables(readme.replace('<!-- manifest: events -->', ''), manifest), /no place for events/);
});

describe('a docblock is refused that', () => {
  const from = (text: string) => docTags(new Map([['src/views/x.ts', `/** ${text} */`]]));

  test('says nothing of what it names', () => assert.throws(() => from('@csspart panel'), /src\/views\/x\.ts: "@csspart panel"/));

  test('names a part a second time', () => {
    assert.equal(from('@csspart panel - One.').csspart.length, 1);
    assert.throws(
      () =>
        docTags(
          new Map([
            ['a.ts', '/** @csspart panel - One. */'],
            ['b.ts', '/** @csspart panel - Two. */'],
          ]),
        ),
      /b\.ts: .*twice/,
    );
  });

  test('is not there for an attribute', () => {
    const settings = readText('src/settings.ts');
    assert.throws(() => settingsOf(settings.replace(/ {2}\/\*\* URL of poll content.*\n/, '')), /^Error: src: not in/);
  });
});

describe('dist/ has, of these same sources,', () => {
  const read = (file: string) => JSON.parse(readText(`dist/${file}`));

  test('the manifest', () => assert.deepEqual(read('custom-elements.json'), JSON.parse(JSON.stringify(manifest))));

  test('every attribute, part and custom property for JetBrains editors', () => {
    const {html, css} = read('web-types.json').contributions;
    assert.deepEqual(names(html.elements[0].attributes), names(attributes));
    assert.deepEqual(names(css.properties), names(cssProperties));
    assert.equal(css['pseudo-elements'].length, cssParts.length);
  });

  test('every attribute with its values, part and custom property for VS Code', () => {
    const [tag] = read('vscode.html-custom-data.json').tags;
    assert.deepEqual(names(tag.attributes), names(attributes));
    const valuesOf = (attribute: string) => names(tag.attributes.find(({name}: {name: string}) => name === attribute).values);
    assert.deepEqual(valuesOf('scale'), ['2', '3', '5']);
    assert.deepEqual(valuesOf('encoding'), ['json', 'multipart', 'text', 'urlencoded']);
    const css = read('vscode.css-custom-data.json');
    assert.deepEqual(names(css.properties), names(cssProperties));
    assert.deepEqual(names(css.pseudoElements), cssParts.map(({name}) => `::part(${name})`).toSorted());
  });
});
