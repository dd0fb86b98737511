import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test, type TestContext} from 'node:test';
import fc from 'fast-check';
import {createProgress} from '../../src/endpoint/cli/progress.ts';
import {csvRows} from '../../src/endpoint/export/csv.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {runOn, testOnEach, type TestDatabase} from '../support/database.ts';
import {cli, openEndpoint, reactionOf, receiptOf, rowOf, runCli, temporaryFolder} from '../support/endpoint.ts';

const filled = async (t: TestContext, database?: TestDatabase) => {
  const endpoint = openEndpoint(t, {...(database && {database}), policy: 'publish'});
  const shown = reactionOf({name: 'Noor', reason: '=1+1 "citaat"\ntweede; regel', email: 'noor@example.nl'});
  const hidden = reactionOf({mayPublish: false, stance: 'disagree', name: 'Kim', email: 'kim@example.nl'});
  const taken = reactionOf();
  for (const reaction of [shown, hidden]) await endpoint.post(reaction);
  const {withdrawToken} = await receiptOf(await endpoint.post(taken), 201);
  await endpoint.withdraw(taken.id, withdrawToken);
  const elsewhere = reactionOf();
  await endpoint.post(elsewhere, {}, 'andere');
  return {file: endpoint.file, shown, hidden, elsewhere};
};

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

testOnEach('JSON Lines: one object a reaction, with the fields of the contract', async (t, database) => {
  const {file, shown, hidden, elsewhere} = await filled(t, database);
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

test('without permission to publish a name and an e-mail address stay where they are; the reason was for the editors', async (t) => {
  const {file, hidden} = await filled(t);
  for (const format of ['jsonl', 'csv']) {
    const {stdout} = await runCli(['export', '--database', file, '--format', format, '--state', 'pending']);
    assert.ok(stdout.includes(hidden.id) && stdout.includes(hidden.reason));
    assert.ok(!stdout.includes('Kim') && !stdout.includes('kim@example.nl'), stdout);
  }
  const {stdout} = await runCli(['export', '--database', file, '--format', 'jsonl', '--state', 'pending']);
  assert.deepEqual([lines(stdout)[0]?.['name'], lines(stdout)[0]?.['email']], [null, null]);
});

testOnEach('what was rejected is in all, and in nothing less; what was erased or purged is in none', async (t, database) => {
  const {file, shown, hidden} = await filled(t, database);
  const ids = async (...args: string[]) =>
    lines((await runCli(['export', '--database', file, '--format', 'jsonl', '--poll', 'stelling', ...args])).stdout).map(({id}) => id);
  runOn(file, `update reactions set state = 'rejected', published_at = null where id = '${shown.id}'`);
  assert.deepEqual(await ids(), []);
  assert.deepEqual(await ids('--state', 'pending'), [hidden.id]);
  assert.deepEqual(new Set(await ids('--state', 'all')), new Set([shown.id, hidden.id]));
  for (const state of ['erased', 'purged']) {
    runOn(file, `update reactions set state = '${state}' where id = '${shown.id}'`);
    assert.deepEqual(await ids('--state', 'all'), [hidden.id]);
  }
});

test('--separator semicolon: as spreadsheets that speak Dutch read it', async (t) => {
  const {file, shown} = await filled(t);
  const {stdout} = await runCli(['export', '--database', file, '--poll', 'stelling', '--separator', 'semicolon']);
  assert.ok(stdout.startsWith('\uFEFFid;poll;stance;reason;name;email;mayPublish;state;lang;receivedAt\r\n'), stdout);
  assert.ok(stdout.includes(`${shown.id};stelling;agree;"'=1+1 ""citaat""\ntweede; regel";Noor;noor@example.nl;true;published;nl;`), stdout);
});

test('whoever reads only the beginning of an export is not an error', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const store = createStore(sqliteDialect(file));
  await Promise.all(Array.from({length: 2000}, (_, index) => store.add(rowOf(String(index), {state: 'published', reason: 'x'.repeat(500)}))));
  await store.close();
  const child = spawn(process.execPath, [cli, 'export', '--database', file], {stdio: ['ignore', 'pipe', 'pipe']});
  const errors = text(child.stderr);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  assert.deepEqual([code, await errors], [0, '']);
});

test('how far it is stands on one line of a terminal, and nowhere else', () => {
  let screen = '';
  const write = (text: string) => Boolean((screen += text));
  const show = (isTTY: boolean): string => {
    screen = '';
    const progress = createProgress({isTTY, write} as never, 'reactions');
    for (let index = 0; index < 100; index += 1) progress.add(1000);
    progress.end();
    return screen;
  };
  assert.match(show(true), /^\r\u001B\[K1000 reactions.*\r\u001B\[K100000 reactions\n$/s);
  assert.equal(show(false), '');
});

testOnEach('--poll and --state choose; what was taken back is in none', async (t, database) => {
  const {file, shown, hidden, elsewhere} = await filled(t, database);
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
  const lead = fc.constantFrom('', ' ', '\u00A0\u3000', '"', "'", ' "', '＂', '\uFEFF', '\u200B');
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '', '"', ',', ';');
  const cell = fc.tuple(lead, start, fc.string()).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(cell, {minLength: 1, maxLength: 5}), (cells) => {
      const text = csvRows([cells]);
      assert.ok(text.endsWith('\r\n'));
      const read = [...`,${text.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').replaceAll('""', '"'),
      );
      assert.equal(read.length, cells.length, text);
      for (const [index, value] of read.entries()) {
        assert.doesNotMatch(value, /^([\t\r\n]|[\s"＂\uFEFF\u200B]*[=+\-@＝＋－＠])/);
        assert.ok(value === cells[index] || value === `'${cells[index]}`, text);
        // A text that begins like any other is left as it is.
        if (/^[\p{L}\p{N}]/u.test(cells[index]!)) assert.equal(value, cells[index]);
      }
    }),
  );
});

testOnEach('more reactions than one batch come out in the order in which they came in', async (_, database) => {
  const file = database.location;
  const store = createStore(database.dialect());
  const start = Date.parse('2026-11-22T12:00:00Z');
  const stored = Array.from({length: 2300}, (_, index) =>
    rowOf(crypto.randomUUID(), {receivedAt: new Date(start + index).toISOString(), state: 'published'}),
  );
  for (let index = 0; index < stored.length; index += 100) {
    await Promise.all(
      stored
        .slice(index, index + 100)
        .reverse()
        .map((row) => store.add(row)),
    );
  }
  await store.close();
  const {stdout} = await runCli(['export', '--database', file, '--format', 'jsonl']);
  assert.deepEqual(
    lines(stdout).map(({id}) => id),
    stored.map(({id}) => id),
  );
});

test('a file that is no database is said to be none', async (t) => {
  const {file} = await filled(t);
  const other = join(file, '..', 'tekst.db');
  writeFileSync(other, 'dit is geen database, '.repeat(99));
  const {code, stderr} = await runCli(['export', '--database', other]);
  assert.equal(code, 1);
  assert.match(stderr, /not a database/);
});
