import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test, type TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import {plainPage, visit} from './support.ts';

const json = readFileSync(new URL('../../demo/polls/datagedreven-werken.json', import.meta.url), 'utf8');
const attributes = 'endpoint="/v1/polls/datagedreven-werken/reactions" scale="5" unsure';
const element = (content = '', more = '') => `<stelling-poll ${attributes} ${more}>${content}</stelling-poll>`;

/** The same poll from each of its sources. */
const pages = {
  '/inline': plainPage(element(`<script type="application/json">${json}</script>`)),
  '/src': plainPage(element('', 'src="/demo/polls/datagedreven-werken.json"')),
  '/property': plainPage(element() + `<script>document.querySelector('stelling-poll').poll = ${json}</script>`),
  // A poll that says something else: were trees not compared, this would pass too.
  '/other': plainPage(element(`<script type="application/json">${json.replace('Gaby', 'Gabi')}</script>`)),
};

/** The accessible tree as playwright reads it: roles, names, texts, in order. */
const snapshot = async (page: Page, path: string): Promise<string> => {
  await page.goto(path);
  const poll = page.locator('stelling-poll');
  await poll.getByRole('figure').first().waitFor();
  return poll.ariaSnapshot();
};

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: {value: string};
  readonly name?: {value: string};
  readonly properties?: {name: string; value: {value?: unknown}}[];
  readonly childIds?: string[];
}

/** The same as the browser gives it to a screen reader: with levels and states, and without what it leaves out. */
const fullTree = async (page: Page, path: string): Promise<string[]> => {
  await page.goto(path);
  await page.locator('stelling-poll').getByRole('figure').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as unknown as {nodes: AxNode[]};
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = ['level', 'required', 'invalid', 'checked', 'multiline', 'readonly', 'disabled', 'live'];
  const lines: string[] = [];
  const walk = (node: AxNode, depth: number): void => {
    const role = node.role?.value;
    // A line box is layout; a node without a role or name says nothing.
    const silent = node.ignored || role === 'InlineTextBox' || ((role === 'generic' || role === 'none') && !node.name?.value);
    const states = node.properties?.filter(({name}) => told.includes(name)).map(({name, value}) => `${name}=${value.value}`);
    const line = `${'  '.repeat(depth)}${role} ${node.name?.value} ${states?.join(' ')}`.trimEnd();
    // How many text nodes a sentence is in makes no difference to who hears it.
    if (role === 'StaticText' && lines.at(-1)?.startsWith(`${'  '.repeat(depth)}StaticText`)) lines.push(`${lines.pop()}${node.name?.value}`);
    else if (!silent) lines.push(line);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, silent ? depth : depth + 1);
    }
  };
  walk(nodes[0]!, 0);
  // From the kicker above the statement, which is in capitals, to the button: the poll in the page.
  const first = lines.findIndex((line) => /^ *StaticText STELLING$/.test(line));
  const last = lines.findLastIndex((line) => /^ *button Verstuur mijn reactie/.test(line));
  assert.ok(first > 0 && last > first, lines.join('\n'));
  const inside = lines.slice(first, last + 1);
  const indent = Math.min(...inside.map((line) => line.search(/\S/)));
  return inside.map((line) => line.slice(indent).trimEnd());
};

const compare = async <T>(t: TestContext, read: (page: Page, path: string) => Promise<T>) => {
  const {page} = await visit(t, {pages});
  const article = await read(page, '/demo/');
  for (const path of ['/inline', '/src', '/property']) await t.test(path, async () => assert.deepEqual(await read(page, path), article));
  assert.notDeepEqual(await read(page, '/other'), article, 'another poll is seen as another');
  return article;
};

test('article HTML, inline JSON, src and the poll property read the same to who reads roles, names and texts', async (t) => {
  const tree = await compare(t, snapshot);
  for (const words of ['heading "Datagedreven werken', 'Gedeeltelijk eens', 'Caroline Raat', 'radiogroup', 'button "Verstuur mijn reactie"'])
    assert.ok(tree.includes(words), words);
});

test('article HTML, inline JSON, src and the poll property are the same in the whole tree of the browser', async (t) => {
  const tree = await compare(t, fullTree);
  // Six contributions, and the five steps of the scale.
  assert.equal(tree.filter((line) => /^\s*listitem/.test(line)).length, 11);
});

test('the words of the article and of its JSON are the same, so that the endpoint names what readers saw', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  const shown = await page.locator('stelling-poll').evaluate((poll) => (poll as HTMLElement & {poll: unknown}).poll);
  const {id: _, lang: __, ...words} = JSON.parse(json);
  assert.deepEqual(shown, words);
});
