import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import fc from 'fast-check';
import {csvRows} from '../../src/endpoint/cli/csv.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {openEndpoint, reactionOf, receiptOf, rowOf, runCli, temporaryFolder} from '../support/endpoint.ts';

const filled = async (t: TestContext) => {
  const endpoint = openEndpoint(t, {policy: 'publish'});
  const shown = reactionOf({name: 'Noor', reason: '=1+1 "citaat"\ntweede; regel', email: 'noor@example.nl'});
  const hidden = reactionOf({mayPublish: false, stance: 'disagree'});
  const taken = reactionOf();
  for (const reaction of [shown, hidden]) await endpoint.post(reaction);
  const {withdrawToken} = await receiptOf(await endpoint.post(taken), 201);
  await endpoint.withdraw(taken.id, withdrawToken);
  const elsewhere = reactionOf();
  await endpoint.post(elsewhere, {}, 'andere');
  return {file: endpoint.file, shown, hidden, elsewhere};
};

const lines = (text: string): Record<string, unknown>[] =>
  text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);

test('JSON Lines: one object a reaction, with the fields of the contract', async (t) => {
  const {file, shown, hidden, elsewhere} = await filled(t);
  const {code, stdout} = await runCli(['export', '--database', file, '--format', 'jsonl', '--state', 'all']);
  assert.equal(code, 0);
  const reactions = lines(stdout);
  assert.deepEqual(new Set(reactions.map(({id}) => id)), new Set([shown.id, hidden.id, elsewhere.id]));
  const {receivedAt, ...rest} = reactions.find(({id}) => id === shown.id) ?? {};
  assert.match(String(receivedAt), /^\d{4}-\d\d-\d\dT.*Z$/);
  assert.deepEqual(rest, {
    id: shown.id,
    poll: 'stelling',
    stance: 'agree',
    reason: shown.reason,
    name: 'Noor',
    email: 'noor@example.nl',
    mayPublish: true,
    state: 'published',
    lang: 'nl',
  });
});

test('--poll and --state choose; what was taken back is in none', async (t) => {
  const {file, shown, hidden, elsewhere} = await filled(t);
  const ids = async (...args: string[]) =>
    lines((await runCli(['export', '--database', file, '--format', 'jsonl', ...args])).stdout).map(({id}) => id);
  assert.deepEqual(new Set(await ids()), new Set([shown.id, elsewhere.id]));
  assert.deepEqual(await ids('--state', 'pending'), [hidden.id]);
  assert.deepEqual(await ids('--poll', 'andere'), [elsewhere.id]);
  assert.deepEqual(await ids('--poll', 'onbekend', '--state', 'all'), []);
});

test('CSV: a header, quoted where needed, and no formula', async (t) => {
  const {file, shown} = await filled(t);
  const {stdout} = await runCli(['export', '--database', file, '--poll', 'stelling']);
  assert.ok(stdout.startsWith('\uFEFFid,poll,stance,reason,name,email,mayPublish,state,lang,receivedAt\r\n'), stdout);
  assert.ok(stdout.includes(`${shown.id},stelling,agree,"'=1+1 ""citaat""\ntweede; regel",Noor,noor@example.nl,true,published,nl,`), stdout);
});

test('no cell of a CSV begins a formula, and every cell is otherwise as it was', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '', '"', ',');
  const cell = fc.tuple(start, fc.string()).map(([first, rest]) => first + rest);
  fc.assert(
    fc.property(fc.array(cell, {minLength: 1, maxLength: 5}), (cells) => {
      const text = csvRows([cells]);
      assert.ok(text.endsWith('\r\n'));
      const read = [...`,${text.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').replaceAll('""', '"'),
      );
      assert.equal(read.length, cells.length, text);
      for (const [index, value] of read.entries()) {
        assert.doesNotMatch(value, /^[=+\-@\t\r\n＝＋－＠]/);
        assert.ok(value === cells[index] || value === `'${cells[index]}`, text);
      }
    }),
  );
});

test('more reactions than one batch come out in the order in which they came in', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(sqliteDialect(file));
  const start = Date.parse('2026-11-22T12:00:00Z');
  const stored = Array.from({length: 2300}, (_, index) =>
    rowOf(crypto.randomUUID(), {receivedAt: new Date(start + index).toISOString(), state: 'published'}),
  );
  for (let index = 0; index < stored.length; index += 100) {
    await Promise.all(stored.slice(index, index + 100).reverse().map((row) => store.add(row)));
  }
  await store.close();
  const {stdout} = await runCli(['export', '--database', file, '--format', 'jsonl']);
  assert.deepEqual(lines(stdout).map(({id}) => id), stored.map(({id}) => id));
});

test('a file that is no database is said to be none', async (t) => {
  const {file} = await filled(t);
  const other = join(file, '..', 'tekst.db');
  writeFileSync(other, 'dit is geen database, '.repeat(99));
  const {code, stderr} = await runCli(['export', '--database', other]);
  assert.equal(code, 1);
  assert.match(stderr, /not a database/);
});
