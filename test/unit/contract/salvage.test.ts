import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pollSchema, type Poll} from '../../../src/contract/poll.ts';
import {reactionSchema} from '../../../src/contract/reaction.ts';
import {receiptSchema, type Receipt} from '../../../src/contract/receipt.ts';
import {resultsSchema, type Results} from '../../../src/contract/results.ts';
import {conform, type Schema, type SchemaProblem} from '../../../src/contract/schema.ts';
import {limits} from '../../../src/contract/limits.ts';

const read = <T>(schema: Schema, value: unknown): {kept: T | undefined; problems: SchemaProblem[]} => {
  const problems: SchemaProblem[] = [];
  const kept = conform<T>(schema, value, problems);
  return {kept, problems};
};

const gaby = {experts: [{name: 'Gaby Willemse', role: 'Senior beleidsadviseur Jeugd'}], quote: ['Samengevat.']};
const reaction = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  stance: 'agree',
  reason: '',
  mayPublish: false,
  lang: 'nl',
  sentAt: '2025-11-29T09:00:00.000Z',
};

test('an optional value that is wrong is left out, the rest is kept', () => {
  const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', question: 5, intro: '', panel: [gaby]});
  assert.deepEqual(kept, {statement: 'S', panel: [gaby]});
  assert.deepEqual(problems, [
    {path: 'intro', code: 'too-short'},
    {path: 'question', code: 'wrong-type'},
  ]);
});

test('an opening or closing time that is none is named by its path, and the poll is there without it', () => {
  const opensAt = '2026-11-29T09:00:00+01:00';
  for (const [closesAt, code] of [
    ['29 november 2026', 'malformed'],
    ['2026-11-29', 'malformed'],
    ['2026-11-29T09:00', 'malformed'],
    ['', 'malformed'],
    [1764406800, 'wrong-type'],
  ]) {
    const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', opensAt, closesAt});
    assert.deepEqual(kept, {statement: 'S', opensAt});
    assert.deepEqual(problems, [{path: 'closesAt', code}]);
    const results = read<Results>(resultsSchema, {poll: {opensAt, closesAt}, standing: {n: 0, counts: {}}, reactions: []});
    assert.deepEqual(results.kept?.poll, {opensAt});
    assert.deepEqual(results.problems, [{path: 'poll.closesAt', code}]);
  }
});

test('a stance that nobody knows leaves the quote without a badge', () => {
  const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', panel: [{...gaby, stance: 'mostly'}]});
  assert.deepEqual(kept?.panel, [gaby]);
  assert.deepEqual(problems, [{path: 'panel[0].stance', code: 'unknown-value'}]);
});

test('an expert without a name takes the contribution out of the panel, and is named by path', () => {
  const nameless = {...gaby, experts: [{role: 'Wethouder'}]};
  const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', panel: [gaby, nameless, gaby]});
  assert.deepEqual(kept?.panel, [gaby, gaby]);
  assert.deepEqual(problems, [{path: 'panel[1].experts[0].name', code: 'required'}]);
});

test('of two experts on one contribution the one with a name stays', () => {
  const pair = {...gaby, experts: [{name: 7}, gaby.experts[0]]};
  const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', panel: [pair]});
  assert.deepEqual(kept?.panel, [gaby]);
  assert.deepEqual(problems, [{path: 'panel[0].experts[0].name', code: 'wrong-type'}]);
});

test('a contribution whose every paragraph is wrong is left out', () => {
  const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', panel: [{...gaby, quote: ['', null]}, gaby]});
  assert.deepEqual(kept?.panel, [gaby]);
  assert.deepEqual(problems, [
    {path: 'panel[0].quote[0]', code: 'too-short'},
    {path: 'panel[0].quote[1]', code: 'required'},
  ]);
});

test('a panel that is no list leaves the statement', () => {
  const {kept, problems} = read<Poll>(pollSchema, {statement: 'S', panel: {0: gaby}});
  assert.deepEqual(kept, {statement: 'S'});
  assert.deepEqual(problems, [{path: 'panel', code: 'wrong-type'}]);
});

test('without a statement there is no poll', () => {
  for (const [statement, code] of [
    [undefined, 'required'],
    [null, 'required'],
    ['', 'too-short'],
    [['S'], 'wrong-type'],
  ]) {
    const {kept, problems} = read<Poll>(pollSchema, {statement, panel: [gaby]});
    assert.equal(kept, undefined);
    assert.deepEqual(problems, [{path: 'statement', code}]);
  }
});

test('a standing that cannot be right does not cost the reader the receipt', () => {
  const receipt = {id: 'a', state: 'pending', withdrawToken: 't'};
  const {kept, problems} = read<Receipt>(receiptSchema, {...receipt, standing: {n: -1, counts: {}}});
  assert.deepEqual(kept, receipt);
  assert.deepEqual(problems, [{path: 'standing.n', code: 'too-short'}]);
});

test('a count of one stance that is wrong leaves the other counts', () => {
  const results = {poll: {}, standing: {n: 3, counts: {agree: 2, disagree: '1'}}, reactions: []};
  const {kept, problems} = read<Results>(resultsSchema, results);
  assert.deepEqual(kept?.standing, {n: 3, counts: {agree: 2}});
  assert.deepEqual(problems, [{path: 'standing.counts.disagree', code: 'wrong-type'}]);
});

test('an emoji is one character, as the reader counts it', () => {
  assert.deepEqual(read(reactionSchema, {...reaction, reason: '👍'.repeat(limits.reason)}).problems, []);
  const {problems} = read(reactionSchema, {...reaction, reason: '👍'.repeat(limits.reason + 1)});
  assert.deepEqual(problems, [{path: 'reason', code: 'too-long'}]);
});

test('fields that the page added travel as text, and nothing else does', () => {
  assert.deepEqual(read(reactionSchema, {...reaction, captcha: 'token'}).kept, {...reaction, captcha: 'token'});
  const {kept, problems} = read(reactionSchema, {...reaction, captcha: {deep: 1}, long: 'x'.repeat(limits.extra + 1)});
  assert.deepEqual(kept, reaction);
  assert.deepEqual(problems, [
    {path: 'captcha', code: 'wrong-type'},
    {path: 'long', code: 'too-long'},
  ]);
});

test('what was read is left as it was', () => {
  const given = {statement: 'S', unread: {deep: [1]}, panel: [{...gaby, stance: 'mostly'}]};
  const before = structuredClone(given);
  const {kept} = read<Poll>(pollSchema, given);
  assert.deepEqual(given, before);
  assert.deepEqual(kept, {statement: 'S', panel: [gaby]});
});

test('a value that is nothing at all is named by no path', () => {
  for (const value of [undefined, null]) assert.deepEqual(read(pollSchema, value).problems, [{path: '', code: 'required'}]);
  for (const value of [0, '', true, []]) assert.deepEqual(read(pollSchema, value).problems, [{path: '', code: 'wrong-type'}]);
});

test('what an object only inherits is not part of it', () => {
  const receipt = {id: 'a', state: 'pending', withdrawToken: 't'};
  const {kept, problems} = read<Receipt>(receiptSchema, Object.create(receipt));
  assert.equal(kept, undefined);
  assert.deepEqual(
    problems.map(({path}) => path),
    Object.keys(receipt),
  );
});
