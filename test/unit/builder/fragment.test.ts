import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {openDraft, packDraft, plainDraft} from '../../../demo/builder/fragment/fragment.ts';
import {fromBase64Url, toBase64Url} from '../../../demo/builder/fragment/base64url.ts';
import {emptyDraft} from '../../../demo/builder/state/draft.ts';
import {corpora} from '../../support/corpora/corpora.ts';
import {draftOf, entryOf} from './drafts.ts';

const full = draftOf(
  {service: 'cusdis', extra: {appId: 'é"<'}, names: {reason: 'x'}, host: 'drupal', unsure: false, closes: '2026-12-31T17:00'},
  {
    article: 'De tekst.\nTwee regels.',
    leftovers: [{line: 2, text: 'over'}],
    remarks: [{code: 'stance-not-stated', line: 1, text: 'A'}],
    panel: [entryOf(1, {stance: 'unsure'}), entryOf(2, {people: [{name: '', role: '', organisation: ''}], quote: ''})],
  },
);

for (const [name, write] of Object.entries({packed: packDraft, plain: async (draft: typeof full) => plainDraft(draft)})) {
  test(`${name}: a draft comes back as it was, and the address takes all of it`, async () => {
    const fragment = await write(full);
    assert.match(fragment, /^1[zp]\.[\w-]+$/);
    assert.deepEqual(await openDraft(`#${fragment}`), {draft: full});
  });

  test(`${name}: whatever editors paste comes back as it was`, async () => {
    for (const strings of Object.values(corpora)) {
      const panel = strings.map((text, index) => entryOf(index + 1, {quote: text.toWellFormed(), label: text.toWellFormed()}));
      const draft = draftOf({endpoint: strings[5]!}, {panel});
      assert.deepEqual(await openDraft(await write(draft)), {draft});
    }
  });
}

test('an untouched draft has no fragment, and none is an untouched draft', async () => {
  assert.equal(await packDraft(emptyDraft), '');
  assert.equal(plainDraft(emptyDraft), '');
  assert.deepEqual(await openDraft(''), {draft: emptyDraft});
  assert.deepEqual(await openDraft('#'), {draft: emptyDraft});
});

test('an article that stands in the draft twice makes the link hardly longer', async () => {
  const quote = Array.from({length: 80}, (_, index) => `Zin ${index} van een deskundige over bomen en auto’s.`).join(' ');
  const once = await packDraft(draftOf({}, {panel: [entryOf(1, {quote})]}));
  const twice = await packDraft(draftOf({}, {article: quote, panel: [entryOf(1, {quote})]}));
  assert.ok(twice.length < once.length * 1.2, `${once.length} and ${twice.length}`);
});

const json = (value: unknown) => `1p.${toBase64Url(new TextEncoder().encode(JSON.stringify(value)))}`;

test('a fragment that is cut off, changed or from elsewhere is broken, and never an exception', async () => {
  const fragment = await packDraft(full);
  for (const wrong of [
    'stap-2',
    '1z.',
    '1z.!!!',
    '1z.AAAA',
    '1q.AAAA',
    '1p.AAAA',
    'z.AAAA',
    fragment.slice(0, -9),
    `${fragment}=`,
    json(1),
    json(null),
    json([]),
    json('x'),
  ])
    assert.deepEqual(await openDraft(wrong), {problem: 'broken'}, wrong);
  await fc.assert(fc.asyncProperty(fc.string(), async (text) => void (await openDraft(`1z.${text}`))));
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const opened = await openDraft(json(value));
      assert.ok('draft' in opened === (typeof value === 'object' && value !== null && !Array.isArray(value)));
    }),
  );
});

test('of a newer page is said so', async () => {
  assert.deepEqual(await openDraft('2z.AAAA'), {problem: 'newer'});
});

test('what is not of the right shape is left out, and the rest used', async () => {
  const opened = await openDraft(
    json({
      statement: 'S',
      intro: 4,
      panel: [{people: [{name: 'A'}], stance: 'agree', quote: 'q'}, 'nee', {people: 3, stance: 'javascript:'}],
      leftovers: [{line: 1}, {line: 2, text: 'over'}],
      settings: {scale: '7', host: 'iframe', service: '../../kwaad', unsure: 'ja', endpoint: '/x', __proto__: {}},
      onbekend: {},
    }),
  );
  assert.ok('draft' in opened);
  const {statement, intro, panel, leftovers, settings} = opened.draft;
  assert.deepEqual([statement, intro, leftovers], ['S', '', [{line: 2, text: 'over'}]]);
  assert.deepEqual(
    panel.map(({people, stance}) => [people[0]!.name, stance]),
    [
      ['A', 'agree'],
      ['', ''],
    ],
  );
  assert.deepEqual([settings.scale, settings.host, settings.service, settings.unsure, settings.endpoint], ['5', 'iframe', '', true, '/x']);
});

test('a link that would unpack to more than a page can hold is broken', async () => {
  const bomb = deflateRawSync(JSON.stringify({statement: 'x'.repeat(20_000_000)}));
  assert.ok(bomb.length < 30_000);
  assert.deepEqual(await openDraft(`1z.${toBase64Url(bomb)}`), {problem: 'broken'});
});

test('bytes as letters and back', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual([...fromBase64Url(toBase64Url(bytes))], [...bytes])));
});
