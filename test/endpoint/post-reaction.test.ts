import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {limits} from '../../src/contract/limits.ts';
import {problemTypes} from '../../src/contract/problem.ts';
import {receiptSchema} from '../../src/contract/receipt.ts';
import {conform, type SchemaProblem} from '../../src/contract/schema.ts';
import {stances} from '../../src/contract/stance.ts';
import {testOnEach} from '../support/database.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf} from '../support/endpoint.ts';

testOnEach('a reaction is stored, and its receipt says so', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf({name: 'Noor', email: 'noor@example.nl', rubriek: 'wonen'});
  const receipt = await receiptOf(await endpoint.post(reaction), 201);
  const problems: SchemaProblem[] = [];
  conform(receiptSchema, receipt, problems);
  assert.deepEqual(problems, []);
  assert.equal(receipt.id, reaction.id);
  assert.equal(receipt.state, 'pending');
  assert.deepEqual(receipt.standing, {n: 1, counts: {agree: 1}});

  const [row, ...others] = endpoint.rows();
  assert.equal(others.length, 0);
  assert.equal(row?.['id'], reaction.id);
  assert.equal(row?.['reason'], reaction.reason);
  assert.equal(row?.['name'], 'Noor');
  assert.equal(row?.['email'], 'noor@example.nl');
  assert.equal(row?.['extra'], '{"rubriek":"wonen"}');
  assert.equal(row?.['state'], 'pending');
  assert.ok(!JSON.stringify(row).includes(receipt.withdrawToken), 'the token itself is nowhere in the row');
});

testOnEach('a retry of what was stored gets the same receipt, also when its JSON is written differently', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  const first = await receiptOf(await endpoint.post(reaction), 201);
  assert.deepEqual(await receiptOf(await endpoint.post(reaction), 200), first);
  const turned = Object.fromEntries(Object.entries(reaction).reverse());
  assert.deepEqual(await receiptOf(await endpoint.post(JSON.stringify(turned, null, 2)), 200), first);
  assert.equal(endpoint.rows().length, 1);
});

testOnEach('200 identical reactions at once are one row, and all get its receipt', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  const answers = await Promise.all(Array.from({length: 200}, () => endpoint.post(reaction)));
  const statuses = answers.map(({status}) => status).sort();
  assert.deepEqual(statuses, [...Array<number>(199).fill(200), 201]);
  const receipts = (await Promise.all(answers.map((answer) => answer.json()))) as {withdrawToken: string}[];
  assert.equal(new Set(receipts.map(({withdrawToken}) => withdrawToken)).size, 1);
  assert.equal(endpoint.rows().length, 1);
  assert.deepEqual(receipts.at(-1), {...receipts[0], standing: {n: 1, counts: {agree: 1}}});
});

testOnEach('another reaction under a stored id is refused, and the first stays as it was', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  await receiptOf(await endpoint.post(reaction), 201);
  const before = endpoint.rows();
  for (const [changed, poll] of [
    [{...reaction, reason: 'Toch maar iets anders.'}, 'stelling'],
    [{...reaction, stance: 'disagree'}, 'stelling'],
    [{...reaction, extra: 'veld'}, 'stelling'],
    [reaction, 'andere-stelling'],
  ] as const) {
    const problem = await problemOf(await endpoint.post(changed, {}, poll), 422);
    assert.equal(problem.type, problemTypes.idReused);
    assert.equal(problem.errors?.[0]?.field, 'id');
  }
  assert.deepEqual(endpoint.rows(), before);
});

test('each field that is not right is named', async (t) => {
  const endpoint = openEndpoint(t);
  const problem = await problemOf(
    await endpoint.post({
      id: 'niet-een-uuid',
      stance: 'misschien',
      reason: 'x'.repeat(limits.reason + 1),
      name: '',
      email: 'geen adres',
      mayPublish: 'ja',
      lang: 'nl',
      veld: 1,
    }),
    422,
  );
  assert.equal(problem.type, problemTypes.invalid);
  assert.deepEqual(Object.fromEntries((problem.errors ?? []).map(({field, code}) => [field, code])), {
    id: 'malformed',
    stance: 'unknown-value',
    reason: 'too-long',
    name: 'too-short',
    email: 'malformed',
    mayPublish: 'wrong-type',
    sentAt: 'required',
    veld: 'wrong-type',
  });
  for (const whole of ['null', '[]', '"tekst"', '7', '{}']) await problemOf(await endpoint.post(whole), 422);
  assert.equal(endpoint.rows().length, 0);
});

testOnEach('the longest reaction of the contract fits', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf({
    reason: '😀'.repeat(limits.reason),
    name: '😀'.repeat(limits.name),
    email: `${'a'.repeat(limits.email - 2)}@b`,
    extra: '😀'.repeat(limits.extra),
  });
  await receiptOf(await endpoint.post(reaction), 201);
  assert.equal(endpoint.rows()[0]?.['reason'], reaction.reason);
});

testOnEach('whatever well-formed text a reader writes is kept as it is', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  const reason = fc.string({unit: 'grapheme', maxLength: 200}).filter((value) => value.isWellFormed() && !value.includes('\0'));
  const fields = fc.record({reason, stance: fc.constantFrom(...stances), mayPublish: fc.boolean()});
  await fc.assert(
    fc.asyncProperty(fc.array(fields, {minLength: 20, maxLength: 20}), async (written) => {
      const sent = written.map(reactionOf);
      for (const reaction of sent) await receiptOf(await endpoint.post(reaction), 201);
      const rows = new Map(endpoint.rows().map((row) => [row['id'], row]));
      for (const {id, reason, stance, mayPublish} of sent) {
        const row = rows.get(id);
        assert.equal(row?.['reason'], reason);
        assert.equal(row?.['stance'], stance);
        // What was written before is held as a copy of it.
        assert.equal(row?.['state'], mayPublish && row?.['held'] === null ? 'published' : 'pending');
      }
    }),
    {numRuns: 5},
  );
});
