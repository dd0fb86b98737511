import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {contentFromJson, contentFromText} from '../../../src/content/json.ts';
import {pollSchema} from '../../../src/contract/poll.ts';
import {anyJson, nearMissOf} from '../contract/arbitrary.ts';

const gaby = {experts: [{name: 'Gaby Willemse'}], stance: 'partly-agree', label: 'Gedeeltelijk eens', quote: ['Samengevat.']};
const poll = {id: 'datagedreven-werken', statement: 'Datagedreven werken', panel: [gaby], question: 'Wat vindt u?'};
const nothing = {poll: undefined, panel: [], slots: {}};

test('a poll as the editor wrote it is shown whole', () => {
  assert.deepEqual(contentFromText(JSON.stringify(poll)), {poll, panel: [gaby], slots: {}, problems: []});
});

test('a poll without a panel is a statement and a form', () => {
  for (const panel of [undefined, null, []]) {
    const content = contentFromJson({statement: 'S', panel});
    assert.deepEqual(content, {poll: {statement: 'S', panel: []}, panel: [], slots: {}, problems: []});
  }
});

describe('JSON that a CMS has spoiled shows nothing and says so', () => {
  for (const text of [
    '',
    ' ',
    '{',
    '{"statement": "S",}',
    "{'statement': 'S'}",
    '<p>{"statement": "S"}</p>',
    '{“statement”: “S”}',
    'undefined',
    '\uFEFF{}',
  ])
    test(JSON.stringify(text), () => assert.deepEqual(contentFromText(text), {...nothing, problems: [{path: '', code: 'malformed'}]}));
});

describe('JSON that is no poll shows nothing and names what is missing', () => {
  for (const [text, path, code] of [
    ['null', '', 'required'],
    ['[]', '', 'wrong-type'],
    ['"S"', '', 'wrong-type'],
    ['0', '', 'wrong-type'],
    ['{}', 'statement', 'required'],
    ['{"statement": ""}', 'statement', 'too-short'],
    ['{"statement": {"nl": "S"}}', 'statement', 'wrong-type'],
  ])
    test(text!, () => assert.deepEqual(contentFromText(text!), {...nothing, problems: [{path, code}]}));
});

test('content that could not be fetched is named by the attribute it was asked for with', () => {
  for (const json of [undefined, null]) assert.deepEqual(contentFromJson(json, 'src').problems, [{path: 'src', code: 'required'}]);
  assert.deepEqual(contentFromJson('', 'src').problems, [{path: 'src', code: 'wrong-type'}]);
});

test('a contribution that is wrong is missing from the panel, the others stay, and each problem has a path', () => {
  const panel = [{...gaby, quote: 'one string'}, gaby, {...gaby, stance: 'eens', label: 5}, 'Gaby'];
  const content = contentFromJson({...poll, panel});
  const bare = {experts: gaby.experts, quote: gaby.quote};
  assert.deepEqual(content.panel, [gaby, bare]);
  assert.deepEqual(content.poll, {...poll, panel: [gaby, bare]});
  assert.deepEqual(content.problems, [
    {path: 'panel[0].quote', code: 'wrong-type'},
    {path: 'panel[2].stance', code: 'unknown-value'},
    {path: 'panel[2].label', code: 'wrong-type'},
    {path: 'panel[3]', code: 'wrong-type'},
  ]);
});

test('JSON that reaches for the prototype touches none', () => {
  const json = '{"statement": "S", "__proto__": {"question": "?"}, "panel": [{"__proto__": {"stance": "agree"}}]}';
  const content = contentFromText(json);
  assert.deepEqual(content.poll, {statement: 'S', panel: []});
  assert.equal('stance' in {}, false);
  assert.ok(content.problems.some(({path}) => path === '__proto__'));
});

test('whatever the JSON, there is content or a problem that says why not', () => {
  fc.assert(
    fc.property(fc.oneof(anyJson, nearMissOf(pollSchema)), (json) => {
      const {poll, panel, problems} = contentFromText(JSON.stringify(json));
      assert.ok(poll || problems.length);
      assert.deepEqual(panel, poll?.panel ?? []);
      for (const {quote, experts} of poll?.panel ?? []) assert.ok(quote.length && experts.every(({name}) => name));
    }),
  );
});

test('text that is not JSON at all never throws', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void contentFromText(text)));
});
