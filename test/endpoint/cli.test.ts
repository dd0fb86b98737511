import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {serveCommand} from '../../src/endpoint/cli/serve-command.ts';
import {postTo, reactionOf, runCli, startServing, temporaryFolder} from '../support/endpoint.ts';

test('--help says what there is', async () => {
  const program = await runCli(['--help']);
  assert.equal(program.code, 0);
  assert.match(program.stdout, /serve/);
  assert.match(program.stdout, /export/);
  const serve = await runCli(['serve', '--help']);
  assert.equal(serve.code, 0);
  for (const flag of ['--port', '--host', '--database', '--polls', '--open', '--origin', '--policy']) {
    assert.ok(serve.stdout.includes(flag), flag);
  }
});

test('every setting of serve is in the help and in the README, with its default', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| `--'));
  const {stdout} = await runCli(['serve', '--help']);
  for (const [name, {fallback}] of Object.entries(serveCommand.flags)) {
    const line = stdout.split('\n').find((text) => text.startsWith(`  --${name} `));
    assert.ok(line?.endsWith(fallback === undefined ? '' : ` (default: ${fallback})`), `--${name}: ${line}`);
    const row = rows.find((line) => line.includes(`\`--${name}`) || line.includes(`, \`--${name}`));
    assert.ok(row, `--${name} in the README`);
    if (fallback !== undefined) assert.ok(row.includes(`\`${fallback}\``), `${name}: ${fallback} in ${row}`);
  }
});

for (const [args, named] of [
  [[], /command/],
  [['onzin'], /onzin/],
  [['serve'], /--polls.*--open/],
  [['serve', '--open', '--poort', '1'], /--poort/],
  [['serve', '--open', '--port', 'x'], /--port/],
  [['serve', '--open', '--port', '65536'], /--port/],
  [['serve', '--open', '--port'], /--port/],
  [['serve', '--open', '--policy', 'maybe'], /--policy/],
  [['serve', '--open', '--origin', 'magazine.example'], /--origin/],
  [['serve', '--open', '--origin', 'https://a.example', 'https://b.example/pad'], /--origin/],
  [['serve', '--open', '--database', 'mysql://localhost/x'], /--database/],
  [['serve', 'iets', '--open'], /iets/],
  [['export', '--format', 'xml'], /--format/],
  [['serve', '--open', '--log-level', 'x'], /--log-level/],
  [['export', '--state', 'x'], /--state/],
  [['export', '--separator', 'tab'], /--separator/],
] as const) {
  test(`wrong usage: stelling-poll ${args.join(' ')}`, async () => {
    const {code, stdout, stderr} = await runCli(args);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, named);
    assert.ok(!stderr.includes('    at '), stderr);
  });
}

test('a wrong setting in the environment is named as it was given', async () => {
  const {code, stderr} = await runCli(['serve', '--open'], {STELLING_PORT: 'tachtig'});
  assert.equal(code, 2);
  assert.match(stderr, /STELLING_PORT/);
});

test('work that cannot be done: one line says why', async (t) => {
  const folder = temporaryFolder(t);
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const port = String((taken.address() as AddressInfo).port);
  writeFileSync(join(folder, 'text.db'), 'this is no database, '.repeat(100));
  for (const [args, reason] of [
    [['serve', '--open', '--port', port, '--database', join(folder, 'x.db')], /cannot listen on 127\.0\.0\.1:/],
    [['serve', '--open', '--database', join(folder, 'nowhere', 'x.db')], /database/],
    [['serve', '--open', '--database', join(folder, 'text.db')], /not a database/],
    [['serve', '--polls', join(folder, 'nowhere')], /polls/],
    [['export', '--database', join(folder, 'nowhere.db')], /no database at/],
  ] as const) {
    const {code, stderr} = await runCli(args);
    assert.equal(code, 1, stderr);
    assert.match(stderr, reason);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
});

for (const [what, text, reason] of [
  ['no JSON', '{"statement": ', /slecht\.json: this is not JSON/],
  ['no statement', '{"panel": []}', /slecht\.json: statement: required/],
  [
    'an unknown stance',
    '{"statement":"x","panel":[{"experts":[{"name":"a"}],"quote":["b"],"stance":"ja"}]}',
    /slecht\.json: panel\[0\]\.stance: unknown-value/,
  ],
  ['a bad date', '{"statement":"x","panel":[],"closesAt":"morgen"}', /slecht\.json: closesAt/],
  ['the id of another', '{"id":"goed","statement":"x","panel":[]}', /slecht\.json: id: two polls/],
] as const) {
  test(`a poll file with ${what} is named at start`, async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, 'goed.json'), '{"id":"goed","statement":"x","panel":[]}');
    writeFileSync(join(folder, 'slecht.json'), text);
    const {code, stderr} = await runCli(['serve', '--polls', folder, '--database', join(folder, 'x.db')]);
    assert.equal(code, 1, stderr);
    assert.match(stderr, reason);
  });
}

test('--polls takes reactions for the polls of a folder and for no other', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'a.json'), '\uFEFF{"statement":"Een stelling","panel":[]}');
  writeFileSync(join(folder, 'b.json'), '{"id":"dicht","statement":"x","panel":[],"closesAt":"2020-01-01T00:00:00Z"}');
  writeFileSync(join(folder, 'leesmij.txt'), 'geen poll');
  const {url} = await startServing(t, ['--polls', folder, '--database', join(folder, 'x.db')]);
  assert.equal((await postTo(url, reactionOf(), 'een-stelling')).status, 201);
  assert.equal((await postTo(url, reactionOf(), 'dicht')).status, 409);
  assert.equal((await postTo(url, reactionOf(), 'onbekend')).status, 404);
});

test('settings come from the environment too, and the command line goes before it', async (t) => {
  const folder = temporaryFolder(t);
  const {url} = await startServing(t, ['--policy', 'publish'], {
    STELLING_OPEN: 'true',
    STELLING_PORT: '1',
    STELLING_POLICY: 'approve',
    STELLING_DATABASE: join(folder, 'x.db'),
    STELLING_ORIGIN: 'https://a.example, https://b.example',
  });
  const answer = await postTo(url, reactionOf());
  assert.equal(((await answer.json()) as {state: string}).state, 'published');
  const read = await fetch(`${url}/v1/polls/stelling/reactions`, {headers: {Origin: 'https://b.example'}});
  assert.equal(read.headers.get('access-control-allow-origin'), 'https://b.example');
});
