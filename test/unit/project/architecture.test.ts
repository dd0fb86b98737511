import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {importsOf, readText, sources} from './sources.ts';

const files = [...sources.keys()];
const under =
  (folder: string) =>
  (file: string): boolean =>
    file.startsWith(`src/${folder}/`);
const isEndpoint = under('endpoint');
const isArticle = under('content/article');
const isServer = under('server');
const element = files.filter((file) => !isEndpoint(file) && !isServer(file));

test('the walk over the imports sees what there is to see', () => {
  assert.ok(files.length > 50);
  assert.ok(importsOf('src/index.ts').includes('src/define.ts'));
  assert.ok(importsOf('src/stelling-poll.ts').includes('src/i18n/dictionaries.ts'));
  assert.ok(importsOf('src/contract/results.ts').includes('src/contract/standing.ts'));
  for (const file of files) {
    const mentioned = sources.get(file)!.match(/\bfrom '|^import '|\bimport\('/gm) ?? [];
    assert.equal(importsOf(file).length, mentioned.length, file);
  }
});

test('every import of our own names a file that is there', () => {
  for (const file of files) for (const from of importsOf(file)) if (from.startsWith('src/')) assert.ok(sources.has(from), `${file} → ${from}`);
});

test('the endpoint uses the contract and nothing else of the element', () => {
  // But for one command: it makes a poll of an article, which the snippet builder does too, in a browser.
  const importer = 'src/endpoint/cli/import-command.ts';
  for (const file of files.filter(isEndpoint))
    for (const from of importsOf(file).filter((name) => !(file === importer && isArticle(name))))
      assert.ok(!from.startsWith('src/') || isEndpoint(from) || under('contract')(from), `${file} → ${from}`);
});

test('what reads an article knows no browser and no Node, and stands on the contract alone', () => {
  const world =
    /\b(document|window|navigator|location|process|globalThis|Buffer|fetch|require)\b\s*[.([]|\bnew (DOMParser|TextDecoder|URL)\b|\b(HTML\w*)?Element\b/;
  for (const file of files.filter(isArticle)) {
    assert.doesNotMatch(sources.get(file)!, world, file);
    for (const from of importsOf(file)) assert.ok(isArticle(from) || under('contract')(from), `${file} → ${from}`);
  }
});

test('what reads an article is no part of the element', () => {
  for (const file of element.filter((name) => !isArticle(name))) for (const from of importsOf(file)) assert.ok(!isArticle(from), `${file} → ${from}`);
});

test('the element uses nothing of the endpoint, nor of Node, and of packages lit alone', () => {
  for (const file of element)
    for (const from of importsOf(file)) assert.ok(from.startsWith('src/') ? !isEndpoint(from) : /^lit(\/|$)/.test(from), `${file} → ${from}`);
});

test('what renders on a server stands on the element, which knows nothing of it', () => {
  for (const file of files.filter(isServer))
    for (const from of importsOf(file))
      assert.ok(from.startsWith('src/') ? !isEndpoint(from) : /^(@lit-labs\/ssr\/|parse5$|linkedom\/)/.test(from), `${file} → ${from}`);
  for (const file of [...element, ...files.filter(isEndpoint)]) for (const from of importsOf(file)) assert.ok(!isServer(from), `${file} → ${from}`);
});

test('the contract stands on itself', () => {
  for (const file of files.filter(under('contract'))) for (const from of importsOf(file)) assert.ok(under('contract')(from), `${file} → ${from}`);
});

test('no source imports itself by way of others', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), [...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    for (const from of importsOf(file)) if (sources.has(from)) visit(from, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('a source over 250 lines says in its first line why', () => {
  for (const file of files) {
    const text = sources.get(file)!;
    if (text.split('\n').length > 251) assert.match(text, /^\/\/ Over 250 lines: \S/, file);
  }
});

test('nothing that a reader or an editor wrote can become markup, style or script', () => {
  const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafe(HTML|SVG|CSS|Static)|\beval\(|new Function|\bstyle="/i;
  for (const file of element) assert.doesNotMatch(sources.get(file)!, forbidden, file);
});

describe('the version', () => {
  const {version, dependencies} = JSON.parse(readText('package.json'));

  test('that the script says is that of the package', async () => {
    assert.equal((await import('../../../src/version.ts')).version, version);
  });

  test('has an entry in the changelog', () => {
    const released = [...readText('CHANGELOG.md').matchAll(/^## ([^\s,]+)/gm)].map(([, name]) => name);
    assert.ok(released.includes(version), released.join());
  });

  test('needs lit at run time and nothing else', () => assert.deepEqual(Object.keys(dependencies), ['lit']));
});
