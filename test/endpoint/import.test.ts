import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {copyFileSync, existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Poll} from '../../src/contract/poll.ts';
import {cli, postTo, reactionOf, runCli, startServing, temporaryFolder} from '../support/endpoint.ts';

const article = `Stelling: ‘Elk dorp een fontein’

Els Bos, loodgieter: “Gedeeltelijk eens. Water trekt mensen aan.”

Noor el Amrani, tegelzetter: “Een bank is goedkoper & beter.”

De raad beslist in mei.

Wat vindt u? Laat hier uw reactie achter.
`;

const expected: Poll = {
  statement: 'Elk dorp een fontein',
  panel: [
    {experts: [{name: 'Els Bos', role: 'loodgieter'}], stance: 'partly-agree', label: 'Gedeeltelijk eens', quote: ['Water trekt mensen aan.']},
    {experts: [{name: 'Noor el Amrani', role: 'tegelzetter'}], quote: ['Een bank is goedkoper & beter.']},
  ],
  question: 'Wat vindt u?',
};

/** The command with something on its standard input. */
const piped = async (args: readonly string[], input: string | Uint8Array) => {
  const child = spawn(process.execPath, [cli, 'import', ...args], {stdio: ['pipe', 'pipe', 'pipe']});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number]>]);
  return {code, stdout, stderr};
};

test('an article becomes poll JSON; what an editor should look at is said with its line', async (t) => {
  const file = join(temporaryFolder(t), 'artikel.txt');
  writeFileSync(file, article);
  const {code, stdout, stderr} = await runCli(['import', file]);
  assert.equal(code, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), expected);
  const lines = stderr.trimEnd().split('\n');
  assert.ok(lines[0]!.startsWith(`${file}:5: `) && lines[0]!.includes('Noor el Amrani'), stderr);
  assert.ok(lines[1]!.startsWith(`${file}:7: `) && lines[1]!.includes('De raad beslist in mei.'), stderr);
  assert.ok(lines[2]!.startsWith(`${file}: `) && lines[2]!.includes('Laat hier uw reactie achter.'), stderr);
  assert.equal(lines.length, 3);
});

test('as HTML it has the call to react too', async () => {
  const {code, stdout, stderr} = await piped(['-', '--format', 'html'], article);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^ {2}<h2>Elk dorp een fontein<\/h2>\n {2}<figure data-stance="partly-agree" data-label="Gedeeltelijk eens">/);
  assert.match(stdout, /goedkoper &amp; beter/);
  assert.ok(stdout.endsWith('  <p>Wat vindt u?</p>\n  <p>Laat hier uw reactie achter.</p>\n'));
  assert.match(stderr, /^standard input:5: /);
  assert.doesNotMatch(stderr, /Laat hier/);
});

const windows1252 = (words: string): Buffer =>
  Buffer.from(words.replaceAll('‘', '\u0091').replaceAll('’', '\u0092').replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');

for (const [what, bytes] of [
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${article}`)],
  ['UTF-16', Buffer.from(`\uFEFF${article}`, 'utf16le')],
  ['UTF-16 of the other order', Buffer.from(`\uFEFF${article}`, 'utf16le').swap16()],
  ['what Word saves as plain text', windows1252(article.replaceAll('\n', '\r\n'))],
] as const)
  test(`the file may be ${what}`, async () => {
    const {stdout, stderr} = await piped(['-'], bytes);
    assert.deepEqual(JSON.parse(stdout), expected, stderr);
  });

test('the endpoint takes what import prints', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'fontein.json'), (await piped(['-'], article)).stdout);
  const {url} = await startServing(t, ['--polls', folder, '--database', join(folder, 'x.db')]);
  assert.equal((await postTo(url, reactionOf(), 'elk-dorp-een-fontein')).status, 201);
});

test('work that cannot be done: one line says why', async (t) => {
  const folder = temporaryFolder(t);
  const word = join(folder, 'artikel.docx');
  writeFileSync(word, 'PK\u0003\u0004en dan nog wat');
  for (const [file, reason] of [
    [join(folder, 'nergens.txt'), /cannot be read: ENOENT/],
    [folder, /cannot be read: EISDIR/],
    [word, /artikel\.docx is a Word or OpenDocument file; save it as plain text first/],
  ] as const) {
    const {code, stdout, stderr} = await runCli(['import', file]);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, reason);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
  for (const [nothing, reason] of [
    ['', 'there is no text in it'],
    ['melk\nbrood', 'there is no statement and no contribution in it'],
    ['<p>melk</p>', 'there is no statement and no contribution in it; it is no plain text'],
  ] as const) {
    const {code, stdout, stderr} = await piped(['-'], nothing);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.equal(stderr, `stelling-poll: standard input: ${reason}\n`);
  }
});

for (const [args, named] of [
  [['import'], /FILE/],
  [['import', 'a.txt', 'b.txt'], /b\.txt/],
  [['import', 'a.txt', '--format', 'docx'], /--format/],
  [['import', 'a.txt', '--formaat', 'html'], /--formaat/],
] as const)
  test(`wrong usage: stelling-poll ${args.join(' ')}`, async () => {
    const {code, stdout, stderr} = await runCli(args);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, named);
  });

test('--help says what it takes and what it gives', async () => {
  const {code, stdout} = await runCli(['import', '--help']);
  assert.equal(code, 0);
  assert.match(stdout, /stelling-poll import FILE/);
  assert.match(stdout, /--format json\|html/);
});

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
test('one file is enough for it too', {skip: !existsSync(built) && 'nothing is built'}, async (t) => {
  const folder = temporaryFolder(t);
  copyFileSync(built, join(folder, 'cli.js'));
  writeFileSync(join(folder, 'artikel.txt'), article);
  const child = spawn(process.execPath, ['cli.js', 'import', 'artikel.txt'], {cwd: folder, stdio: ['ignore', 'pipe', 'ignore']});
  assert.deepEqual(JSON.parse(await text(child.stdout)), expected);
});
