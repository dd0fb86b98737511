/**
 * The recipe for WordPress, on a real one: `npm run test:wordpress`. What is missing of PHP, MariaDB and WordPress is
 * installed with apt; all of it runs in a scratch folder on loopback, beside what the system has.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {poll as readmePoll} from '../e2e/support.ts';
import {orExit} from './programs.ts';
import {react, startReceiving} from './reader.ts';
import {readRecipe, withEndpoint} from './recipe.ts';
import {startWordPress, type User} from './wordpress-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'stelling-wordpress-'));
process.once('exit', () => rmSync(folder, {recursive: true, force: true}));

const recipe = readRecipe('wordpress');
const [snippet] = recipe.pasted as [string];
const dist = new URL('../../dist/', import.meta.url);
const scripts = ['stelling-poll.js', 'results.js'].map((file) => [`wp-content/stelling-poll/${file}`, new URL(file, dist)] as const);

const wordpress = await orExit(() => startWordPress(folder, new Map<string, string | URL>([...recipe.files, ...scripts])));
const receiving = await startReceiving(wordpress.url, 'wordpress');
console.log(`WordPress ${wordpress.version}`);

const path = (link: string): string => link.slice(wordpress.url.length);
/** What the block for one's own HTML stores. */
const block = (html: string): string => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

test('the snippet of the recipe, stored by an author in a block, is kept as it is, and a reaction to it arrives', async (t) => {
  const content = block(withEndpoint(snippet, receiving.url));
  const {raw, link} = await wordpress.post('author', content);
  assert.equal(raw, content);
  await react(t, wordpress.url, path(link), receiving, 'Van een auteur.');
});

test('without a block WordPress makes paragraphs of its own, and that does no harm', async (t) => {
  const apart = withEndpoint(snippet, receiving.url).replaceAll('\n  <', '\n\n<');
  const {link} = await wordpress.post('author', `Een inleiding.\n\n${apart}\n\nEen slot.`);
  await react(t, wordpress.url, path(link), receiving, 'Uit de klassieke editor.');
});

test('an editor may paste the element itself', async (t) => {
  const content = block(readmePoll.replace('"/v1', `"${receiving.url}/v1`));
  const {raw, link} = await wordpress.post('editor', content);
  assert.equal(raw, content);
  await react(t, wordpress.url, path(link), receiving, 'Van een redacteur.');
});

/** What is pasted, and what is stored of it for whoever may not store any HTML; none where that is the same. */
const filtered: readonly (readonly [what: string, pasted: string, stored?: string])[] = [
  [
    'the div, all its data-* and class',
    '<div data-stelling-poll data-endpoint="https://x.nl/v1" data-closes-at="2026-12-31T17:00+01:00" data-unsure class="a b">x</div>',
  ],
  [
    'a figure with its quote and names',
    '<figure data-stance="agree" data-label="Meestal eens" class="a"><blockquote><p>x</p></blockquote><figcaption><b>y</b>, z</figcaption></figure>',
  ],
  ['a link to mail', '<p><a href="mailto:a@voorbeeld.nl">x</a></p>'],
  ['an event handler', '<div data-stelling-poll onclick="x()">x</div>', '<div data-stelling-poll>x</div>'],
  ['the element', '<stelling-poll endpoint="/v1"><h2>x</h2></stelling-poll>', '<h2>x</h2>'],
  ['a script', 'x<script type="module" src="/x.js"></script>', 'x'],
  ['a script with JSON', '<script type="application/json">{"question": 1}</script>', '{"question": 1}'],
  [
    'a form',
    '<form method="post" action="/v1"><label for="r">x</label><input name="stance" value="agree"><textarea id="r" name="reason" maxlength="9"></textarea><button>y</button></form>',
    '<label for="r">x</label><textarea id="r" name="reason"></textarea><button>y</button>',
  ],
  ['an iframe', '<iframe src="https://x.nl/frame.html" title="x"></iframe>', ''],
];

for (const user of ['author', 'contributor'] satisfies User[])
  for (const [what, pasted, stored = pasted] of filtered)
    test(`${what}, from ${user}: ${stored === pasted ? 'stays' : `becomes ${stored || 'nothing'}`}`, async () => {
      assert.equal((await wordpress.post(user, `${pasted} `)).raw.trim(), stored);
    });
