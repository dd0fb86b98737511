import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prerenderedSnippet} from '../../../../demo/builder/snippets/prerendered.ts';
import {loadServer} from '../../../../demo/builder/snippets/server.ts';
import {madeOf} from '../drafts.ts';

const server = await loadServer();
const made = (...args: Parameters<typeof madeOf>) => prerenderedSnippet({...madeOf(...args), server});

test('the element with what a reader sees before the script, and the file that takes it over', () => {
  const {code} = made({page: 'https://www.voorbeeld.nl/artikel'}).blocks[0]!;
  assert.match(
    code,
    /^<script type="module" src="https:\/\/www\.voorbeeld\.nl\/dist\/stelling-poll\.js\?v=0\.1\.0" integrity="[^"]*"><\/script>\n<link rel="modulepreload" href="https:\/\/www\.voorbeeld\.nl\/dist\/hydrate\.js">\n/,
  );
  assert.match(
    code,
    /<stelling-poll data-prerendered endpoint="[^"]*" poll-id="groene-straat" scale="5" unsure><template shadowrootmode="open"><style/,
  );
  assert.match(code, /<h2 slot="statement">Een groene straat is meer waard<\/h2>/);
  assert.match(code, /<input type="hidden" name="back" value="https:\/\/www\.voorbeeld\.nl\/artikel">/);
});

test('a site that forbids styles in the page has the hash, or a file', () => {
  const [, hash, linked] = made().blocks;
  assert.match(hash!.code, /^'sha256-[\w+/]{43}='\n$/);
  assert.match(linked!.code, /<link rel="stylesheet" href="https:\/\/www\.voorbeeld\.nl\/dist\/stelling-poll\.css"/);
  assert.doesNotMatch(linked!.code, /<style/);
});

test('its words are in the language of the poll; the mail link is there for who has no JavaScript', () => {
  assert.match(made({lang: 'en'}).blocks[0]!.code, /data-pack="en"/);
  assert.match(made({mail: 'redactie@voorbeeld.nl', service: 'formspree'}).blocks[0]!.code, /<p slot="fallback"><a href="mailto:redactie/);
});

test('until it can be made the editor has plain HTML, and is told', () => {
  const {blocks, notes} = prerenderedSnippet(madeOf());
  assert.match(blocks[0]!.code, /<stelling-poll endpoint/);
  assert.match(notes[0]!, /nog de gewone HTML/);
  assert.match(prerenderedSnippet({...madeOf(), server: null}).notes[0]!, /kon niet/);
});
