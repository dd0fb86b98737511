import assert from 'node:assert/strict';
import {test} from 'node:test';
import {iframeSnippet} from '../../../../demo/builder/snippets/iframe.ts';
import {attributes} from '../../../../src/settings.ts';
import {madeOf} from '../drafts.ts';

const frameOf = (...args: Parameters<typeof madeOf>) => {
  const {blocks, notes} = iframeSnippet(madeOf(...args));
  const code = blocks[0]!.code;
  const src = new URL(/src="([^"]*)"/.exec(code)![1]!.replaceAll('&amp;', '&'), 'https://pagina.voorbeeld.nl/');
  return {code, src, notes, file: blocks[1]!};
};

test('a frame with a title beside the script, told by its address what to show, and a script for its height', () => {
  const {code, src} = frameOf({reactions: true, lang: 'en'}, {statement: '"Ja" & nee'});
  assert.match(code, / title="Statement: &quot;Ja&quot; &amp; nee"/);
  assert.equal(src.origin + src.pathname, 'https://www.voorbeeld.nl/dist/frame.html');
  assert.deepEqual(Object.fromEntries(src.searchParams), {
    src: 'groene-straat.json',
    endpoint: '/v1/polls/groene-straat/reactions',
    'poll-id': 'groene-straat',
    scale: '5',
    unsure: '',
    reactions: '',
    lang: 'en',
  });
  for (const name of src.searchParams.keys()) assert.ok(['lang', ...attributes].includes(name), name);
  assert.match(code, /\n<script type="module" src="https:\/\/www\.voorbeeld\.nl\/dist\/frame-host\.js"><\/script>\n$/);
});

test('the text is in a file of its own, with the times of opening and closing', () => {
  const {src, file} = frameOf({closes: '2026-12-31T17:00', pollFile: 'https://x.nl/p.json?a&b'});
  assert.equal(src.searchParams.get('src'), 'https://x.nl/p.json?a&b');
  assert.equal(src.searchParams.has('closes-at'), false);
  assert.equal((JSON.parse(file.code) as {closesAt: string}).closesAt, '2026-12-31T17:00+01:00');
  assert.equal(file.file, 'groene-straat.json');
});

test('what a frame cannot do is said', () => {
  assert.match(frameOf().notes.join(), /begint met \//);
  assert.match(frameOf({endpoint: 'https://x.nl/a', service: 'cusdis', extra: {appId: 'x'}}).notes.join(), /meer gegevens/);
  assert.deepEqual(frameOf({endpoint: 'https://x.nl/a'}).notes, []);
});
