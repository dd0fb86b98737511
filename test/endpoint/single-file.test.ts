import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {copyFileSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {text} from 'node:stream/consumers';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {postTo, reactionOf, temporaryFolder} from '../support/endpoint.ts';

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A folder with nothing but that file. */
const alone = (t: TestContext) => {
  const folder = temporaryFolder(t);
  copyFileSync(built, join(folder, 'cli.js'));
  const start = (...args: string[]) => {
    const {STELLING_TEST_POSTGRES: _, NODE_PATH: __, ...env} = process.env;
    return spawn(process.execPath, ['cli.js', ...args], {cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe']});
  };
  const run = async (...args: string[]) => {
    const child = start(...args);
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number]>]);
    return {code, stdout, stderr};
  };
  return {folder, start, run};
};

test('one file is enough: it serves, logs, measures, stops and exports from a folder that holds nothing else', async (t) => {
  const {folder, start, run} = alone(t);
  const child = start('serve', '--port', '0', '--database', './x.db', '--open');
  t.after(() => child.kill('SIGKILL'));
  const [errors, ended] = [text(child.stderr), once(child, 'close') as Promise<[number]>];
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = line.replace('listening on ', '');

  const reaction = reactionOf({name: 'Noor'});
  assert.equal((await postTo(url, reaction)).status, 201);
  for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json']) assert.equal((await fetch(url + path)).status, 200, path);
  child.kill('SIGTERM');
  assert.equal((await ended)[0], 0);
  assert.match(await errors, /^\{"level":"info",.*"route":"\/v1\/polls\/:poll\/reactions","status":201/);
  assert.ok(readdirSync(folder).every((name) => name === 'cli.js' || name.startsWith('x.db')));

  const {code, stdout} = await run('export', '--database', './x.db', '--state', 'all', '--format', 'jsonl');
  assert.equal(code, 0);
  assert.equal((JSON.parse(stdout) as {id: string}).id, reaction.id);
});

test('one file is enough for the other database too', async (t) => {
  const {code, stderr} = await alone(t).run('serve', '--open', '--port', '0', '--database', 'postgres://iemand:wachtwoord@127.0.0.1:1/x');
  assert.equal(code, 1);
  assert.match(stderr, /^stelling-poll: .*ECONNREFUSED/);
  assert.doesNotMatch(stderr, /wachtwoord/);
});

test('one file: help, and the exit status of wrong usage and of work that failed', async (t) => {
  const {run} = alone(t);
  const help = await run('serve', '--help');
  assert.equal(help.code, 0);
  assert.match(help.stdout, /--database/);
  assert.equal((await run('serve')).code, 2);
  assert.equal((await run('export', '--database', 'nergens.db')).code, 1);
});

test('the file asks for nothing that does not come with Node', () => {
  const asked = [...readFileSync(built, 'utf8').matchAll(/^\s*(?:import|export)\s[^'"\n]*?from\s*["']([^"']+)["']/gm)].map(([, name]) => name!);
  assert.ok(asked.length > 5);
  assert.deepEqual(
    asked.filter((name) => !name.startsWith('node:')),
    [],
  );
});
