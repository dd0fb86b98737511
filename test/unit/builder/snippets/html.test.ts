import assert from 'node:assert/strict';
import {test} from 'node:test';
import {htmlSnippet} from '../../../../demo/builder/snippets/html.ts';
import {emptyDraft} from '../../../../demo/builder/state/draft.ts';
import {entryOf, hashes, madeOf} from '../drafts.ts';

const codeOf = (...args: Parameters<typeof madeOf>): string => htmlSnippet(madeOf(...args)).blocks[0]!.code;

test('a script tag with version and hash, the element, the article as HTML, and a form for readers without JavaScript', () => {
  const code = codeOf();
  assert.ok(
    code.startsWith(`<script type="module" src="https://www.voorbeeld.nl/dist/stelling-poll.js?v=0.1.0" integrity="${hashes.script}"></script>\n`),
    code,
  );
  assert.ok(
    code.includes(
      '\n<stelling-poll endpoint="/v1/polls/groene-straat/reactions" poll-id="groene-straat" scale="5" unsure>\n  <h2>Een groene straat is meer waard</h2>\n',
    ),
    code,
  );
  assert.ok(code.includes('<figure data-stance="partly-agree" data-label="Meestal eens">'));
  assert.ok(code.includes('\n  <form method="post" action="/v1/polls/groene-straat/reactions">'));
  assert.equal(code.match(/name="stance"/g)?.length, 6);
  assert.ok(code.endsWith('\n</stelling-poll>\n'));
});

test('the form asks what the element asks', () => {
  const code = codeOf({scale: '2', unsure: false, askReason: 'required', askName: 'no', askEmail: 'optional', page: '/artikel'});
  assert.equal(code.match(/name="stance"/g)?.length, 2);
  assert.match(code, /<textarea [^>]*name="reason" [^>]*required>/);
  assert.doesNotMatch(code, /name="name"/);
  assert.match(code, /<input [^>]*type="email"/);
  assert.match(code, /<input type="hidden" name="back" value="\/artikel">/);
});

test('a mail address takes the place of the form; without either the editor is told', () => {
  const code = codeOf({mail: 'redactie@voorbeeld.nl'});
  assert.match(code, /<a href="mailto:redactie@voorbeeld\.nl\?subject=Een%20groene/);
  assert.doesNotMatch(code, /<form/);
  const {blocks, notes} = htmlSnippet(madeOf({service: 'formspree', endpoint: 'https://formspree.io/f/x'}));
  assert.doesNotMatch(blocks[0]!.code, /<form|mailto/);
  assert.match(notes[0]!, /zonder JavaScript/);
});

test('the file of the results has its hash in an import map, by the address that the script asks for', () => {
  const map = htmlSnippet(madeOf()).blocks.find(({code}) => code.includes('importmap'))!;
  const json: unknown = JSON.parse(map.code.replace(/<[^>]*>/g, ''));
  assert.deepEqual(json, {integrity: {'https://www.voorbeeld.nl/dist/results.js': hashes.results}});
});

test('not pinned: no version, no hash, no import map', () => {
  const {blocks} = htmlSnippet(madeOf({pinned: false, script: '/js/stelling-poll.js'}));
  assert.equal(blocks.length, 1);
  assert.ok(blocks[0]!.code.startsWith('<script type="module" src="/js/stelling-poll.js"></script>\n'));
});

test('an address that has the version in it gets no other', () => {
  assert.match(
    codeOf({script: 'https://cdn.voorbeeld.nl/0.1.0/stelling-poll.js'}),
    /src="https:\/\/cdn\.voorbeeld\.nl\/0\.1\.0\/stelling-poll\.js" /,
  );
});

test('what a service asks besides goes along in a script of its own, or in the address', () => {
  const {blocks} = htmlSnippet(
    madeOf({service: 'cusdis', endpoint: 'https://cusdis.com/api/open/comments', extra: {appId: 'a"</script>', verouderd: 'x'}}),
  );
  const [, fields] = blocks;
  assert.match(fields!.code, /poll\.fields = \{"extra":\{"appId":"a\\"\\u003c\/script>"\}\};/);
  assert.match(
    codeOf({service: 'wordpress', endpoint: 'https://x.nl/wp-json/wp/v2/comments', extra: {post: '12 3'}}),
    /endpoint="https:\/\/x\.nl\/wp-json\/wp\/v2\/comments\?post=12\+3"/,
  );
  assert.match(htmlSnippet(madeOf({service: 'generic', names: {reason: 'tekst', name: ' '}})).blocks[1]!.code, /\{"names":\{"reason":"tekst"\}\}/);
});

test('an address that is none goes nowhere', () => {
  for (const endpoint of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.nl/', 'geen adres', '//', 'adres', '/met spatie erin'])
    assert.doesNotMatch(codeOf({endpoint}), /endpoint|<form/, endpoint);
  assert.match(codeOf({script: 'data:text/javascript,alert(1)'}), /src="https:\/\/www\.voorbeeld\.nl\/dist\//);
});

test('opening and closing times, and what is not as the element does it anyway', () => {
  const code = codeOf({
    opens: '2026-11-01T09:00',
    closes: '2026-12-31T17:00',
    results: 'always',
    reactions: true,
    remember: 'device',
    lang: 'en',
    askName: 'no',
    unsure: false,
    scale: '2',
  });
  assert.match(
    code,
    /<stelling-poll endpoint="[^"]*" poll-id="groene-straat" ask-name="no" results="always" reactions opens-at="2026-11-01T09:00\+01:00" closes-at="2026-12-31T17:00\+01:00" remember="device" lang="en">/,
  );
});

test('nothing at all is still a snippet', () => {
  assert.match(codeOf({endpoint: ''}, {...emptyDraft, panel: [entryOf(1, {quote: ''})]}), /<stelling-poll scale="5" unsure>/);
});
