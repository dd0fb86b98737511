import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseSync} from 'vite';
import {sources} from './sources.ts';

/** The texts of every html`` in a source, each as what stands between its expressions. */
const templatesIn = (file: string, source: string): string[][] => {
  const found: string[][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const {type, tag, quasi} = node as {type?: string; tag?: {name?: string}; quasi?: {quasis: {value: {cooked: string}}[]}};
    if (type === 'TaggedTemplateExpression' && tag!.name !== 'css') {
      assert.equal(tag!.name, 'html', `${file} has a template of another kind`);
      found.push(quasi!.quasis.map(({value}) => value.cooked));
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, source).program);
  return found;
};

/** Events that an element has a property for (`onclick`), as the Lit of the script listens by. */
const events = /^@(click|input|change|submit)$/;

/** What of a template the Lit of the script cannot do: see unusedLit in vite.config.ts. */
const beyond = (texts: readonly string[]): string[] => {
  const faults: string[] = [];
  let before = '';
  for (const [index, text] of texts.slice(0, -1).entries()) {
    before += text;
    const tail = before.slice(-40);
    const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    const attribute = /(?<=\s)[^\s"'>/=]+(?==$)/.exec(before)?.[0];
    if (!inTag) {
      if (/\S=$/.test(before)) faults.push(`text that looks like an attribute: ${tail}`);
      if (/<(textarea|style|script|title)\b[^>]*>[^<]*$/.test(before)) faults.push(`an expression in raw text: ${tail}`);
      if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) faults.push(`an expression in a comment: ${tail}`);
    } else if (!attribute) faults.push(`not one value of one attribute: ${tail}`);
    else {
      if (!/^(\s|>|\/>)/.test(texts[index + 1]!)) faults.push(`more than one value: ${tail}`);
      if (attribute.startsWith('?')) faults.push(`a boolean attribute: ${tail}`);
      if (attribute.startsWith('@') && !events.test(attribute)) faults.push(`another event: ${tail}`);
    }
  }
  return faults;
};

test('no template asks for what the Lit of the script does not have', () => {
  let count = 0;
  for (const [file, source] of sources)
    for (const texts of source.includes("from 'lit/html.js'") ? templatesIn(file, source) : []) {
      count++;
      assert.deepEqual(beyond(texts), [], file);
    }
  assert.ok(count > 30, `${count} templates`);
});

test('what the Lit of the script does not have is found', () => {
  const found = (template: string) => beyond(templatesIn('x.ts', `html\`${template}\``)[0]!).length;
  assert.equal(found('<p id=${a} .value=${b} @click=${c}>${d}</p><input value=${e} />'), 0);
  for (const wrong of [
    '<p id="${a}">',
    '<p id=a${a}>',
    '<p id=${a}b>',
    '<p ${a}>',
    '<${a}>',
    '<p ?hidden=${a}>',
    '<p @pointerdown=${a}>',
    '<p>a=${a}</p>',
    '<textarea>${a}</textarea>',
    '<!-- ${a} -->',
  ])
    assert.notEqual(found(wrong), 0, wrong);
});
