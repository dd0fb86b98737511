import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runInNewContext} from 'node:vm';
import {transformWithOxc} from 'vite';
import {npmSnippet} from '../../../../demo/builder/snippets/npm.ts';
import {corpora} from '../../../support/corpora/corpora.ts';
import {entryOf, madeOf} from '../drafts.ts';

/** What React would be given, or a page. */
const evaluate = async (code: string): Promise<Record<string, unknown>> => {
  const classic = code.replace(/^import .*$/m, '').replace('export const Stelling =', 'exports.Stelling =');
  const {code: script} = await transformWithOxc(classic, 'stelling.jsx', {
    sourceType: 'script',
    jsx: {runtime: 'classic', pragma: 'h', development: false},
  });
  const made: Record<string, unknown> = {};
  const exports: {Stelling?: () => Record<string, unknown>} = {};
  runInNewContext(script, {
    exports,
    h: (_: string, properties: Record<string, unknown>) => properties,
    document: {createElement: () => made, querySelector: () => ({append: () => {}})},
    alert: () => assert.fail('a script of somebody else ran'),
  });
  return JSON.parse(JSON.stringify(exports.Stelling?.() ?? made)) as Record<string, unknown>;
};

test('JSX and plain JavaScript give the element the same poll, and the settings under their own names', async () => {
  const made = madeOf({service: 'web3forms', endpoint: 'https://api.web3forms.com/submit', extra: {access_key: 'k"k'}, askName: 'no'});
  const {blocks} = npmSnippet(made);
  assert.equal(blocks[0]!.code, 'npm install stelling-poll@0.1.0\n');
  const fields = {extra: {access_key: 'k"k'}};
  assert.deepEqual(await evaluate(blocks[1]!.code), {
    endpoint: 'https://api.web3forms.com/submit',
    service: 'web3forms',
    scale: '5',
    unsure: true,
    'ask-name': 'no',
    poll: made.poll,
    fields,
  });
  assert.deepEqual(await evaluate(blocks[2]!.code), {
    endpoint: 'https://api.web3forms.com/submit',
    service: 'web3forms',
    scale: '5',
    unsure: true,
    askName: 'no',
    poll: made.poll,
    fields,
  });
});

for (const [corpus, strings] of Object.entries(corpora))
  test(`nothing of the ${corpus} is code`, async () => {
    const panel = strings.map((text, index) =>
      entryOf(index + 1, {quote: text, label: text, people: [{name: text, role: text, organisation: text}]}),
    );
    const joined = strings.filter((text) => !/\s/.test(text)).join('');
    const made = madeOf({endpoint: `/${joined}`}, {panel, statement: strings.join(' '), question: strings.join('\n')});
    for (const {code} of npmSnippet(made).blocks.slice(1)) {
      const {poll, endpoint} = await evaluate(code);
      assert.deepEqual(poll, JSON.parse(JSON.stringify(made.poll)));
      assert.equal(endpoint, made.settings.endpoint);
      assert.doesNotMatch(code.replace('<stelling-poll', ''), /</);
    }
  });
