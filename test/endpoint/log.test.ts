import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, existsSync, openSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {createLog} from '../../src/endpoint/cli/log.ts';
import {postTo, reactionOf, startServing, temporaryFolder} from '../support/endpoint.ts';

const module = JSON.stringify(new URL('../../src/endpoint/cli/log.ts', import.meta.url).href);

type Line = Record<string, unknown>;

const linesIn = (output: string): Line[] =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const logged = (write: (log: ReturnType<typeof createLog>) => void): Line => {
  let output = '';
  write(createLog('info', {write: (line) => void (output += line)}));
  return linesIn(output)[0] ?? {};
};

test('a line a request on standard error, as JSON, without anything of the reader; standard output only says where', async (t) => {
  const file = join(temporaryFolder(t), 'x.db');
  const {url, child, stop} = await startServing(t, ['--open', '--database', file, '--policy', 'publish']);
  const [output, errors] = [text(child.stdout!), text(child.stderr!)];
  const reaction = reactionOf({reason: 'verklikker', name: 'verklikker', email: 'verklikker@x.example', page: 'verklikker'});
  await postTo(url, reaction, 'verklikker');
  await postTo(url, {...reaction, stance: 'verklikker'}, 'verklikker');
  await fetch(`${url}/verklikker?verklikker`, {headers: {'User-Agent': 'verklikker', Cookie: 'verklikker', Authorization: 'Bearer verklikker'}});
  assert.equal(await stop(), 0);
  assert.equal(await output, '');
  const lines = linesIn(await errors);
  assert.deepEqual(
    lines.map(({method, route, status}) => [method, route, status]),
    [
      ['POST', '/v1/polls/:poll/reactions', 201],
      ['POST', '/v1/polls/:poll/reactions', 422],
      ['GET', '*', 404],
    ],
  );
  for (const {level, time, milliseconds} of lines) {
    assert.equal(level, 'info');
    assert.match(String(time), /^\d{4}-\d\d-\d\dT.*Z$/);
    assert.equal(typeof milliseconds, 'number');
  }
  for (const word of ['verklikker', reaction.id, '127.0.0.1']) assert.ok(!(await errors).includes(word), await errors);
});

test('--log-level warn leaves out the requests', async (t) => {
  const {url, child, stop} = await startServing(t, ['--open', '--database', join(temporaryFolder(t), 'x.db'), '--log-level', 'warn']);
  const errors = text(child.stderr!);
  await postTo(url, reactionOf());
  await stop();
  assert.equal(await errors, '');
});

test('an error is logged with its place in the code and its cause, without what else a database adds to it', () => {
  const cause = Object.assign(new Error('relation is gone'), {code: '42P01', detail: 'verklikker', parameters: ['verklikker'], query: 'verklikker'});
  const {level, msg, err} = logged((log) => log.error({err: new Error('not stored', {cause})}, 'not stored'));
  assert.equal(level, 'error');
  assert.equal(msg, 'not stored');
  const {message, stack, cause: told} = err as {message: string; stack: string; cause: Line};
  assert.equal(message, 'not stored');
  assert.match(stack, /log\.test\.ts/);
  assert.equal(told['code'], '42P01');
  assert.ok(!JSON.stringify(err).includes('verklikker'));
});

test('what a reader wrote, and what opens a door, is taken out should anything ever log it', () => {
  const fields = ['id', 'reason', 'name', 'email', 'extra', 'body', 'headers', 'url', 'token', 'withdrawToken', 'secret', 'parameters'];
  const filled = Object.fromEntries(fields.map((field) => [field, 'verklikker']));
  const line = logged((log) => log.info({...filled, reaction: filled, status: 200}));
  assert.equal(line['status'], 200);
  assert.ok(!JSON.stringify(line).includes('verklikker'), JSON.stringify(line));
});

test('what is not even an error is logged without repeating it', () => {
  const {err} = logged((log) => log.error({err: 'verklikker'}));
  assert.deepEqual(err, {type: 'string'});
});

test('standard error that nobody reads, or that was closed, stops nothing', async (t) => {
  const {url, child} = await startServing(t, ['--open', '--database', join(temporaryFolder(t), 'x.db')]);
  child.stderr!.destroy();
  for (let index = 0; index < 20; index += 1) assert.equal((await postTo(url, reactionOf())).status, 201);
});

test(
  'a log that cannot be written, because its disk is full, stops nothing',
  {skip: !existsSync('/dev/full') && 'there is no /dev/full'},
  async (t) => {
    const full = openSync('/dev/full', 'w');
    t.after(() => closeSync(full));
    const script = `
    const {createLog} = await import(${module});
    const log = createLog('info');
    for (let index = 0; index < 20; index += 1) {
      log.info({index});
      await new Promise(setImmediate);
    }
    console.log('leeft');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: ['ignore', 'pipe', full]});
    const [output, [code]] = await Promise.all([text(child.stdout!), once(child, 'close') as Promise<[number]>]);
    assert.deepEqual([output, code], ['leeft\n', 0]);
  },
);

test('what ends the process is in the log, whole, before it ends', async () => {
  const script = `
    const {createLog, logCrash} = await import(${module});
    const log = createLog('info');
    logCrash('info');
    for (let index = 0; index < 100; index += 1) log.info({index});
    setImmediate(() => { throw new Error('onverwacht'); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: ['ignore', 'ignore', 'pipe']});
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>]);
  assert.equal(code, 1);
  const lines = errors
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
  const fatal = lines.filter(({level}) => level === 'fatal');
  assert.deepEqual(
    fatal.map(({err}) => (err as Line)['message']),
    ['onverwacht'],
  );
});
