import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Problem} from '../../src/contract/problem.ts';
import type {Reaction} from '../../src/contract/reaction.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {Results} from '../../src/contract/results.ts';
import {createEndpoint, type EndpointOptions} from '../../src/endpoint/index.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {rowsOf, type TestDatabase} from './database.ts';
import {rowOf} from './row.ts';

export {rowOf, rowsOf};

/** The built command line where the whole of the tests runs: it starts in a third of the time. */
export const cli = process.env['STELLING_TEST_CLI'] ?? fileURLToPath(new URL('../../src/endpoint/cli.ts', import.meta.url));

/** An empty folder that is gone after the test. */
export const temporaryFolder = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stelling-poll-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};

export const reactionOf = (fields: Partial<Reaction> = {}): Reaction => ({
  id: crypto.randomUUID(),
  stance: 'agree',
  reason: 'Omdat het kan.',
  mayPublish: true,
  lang: 'nl',
  sentAt: '2026-11-22T12:00:00.000Z',
  ...fields,
});

const base = 'http://poll.example';

/** An endpoint on an SQLite file of its own, or on another database, called without a network. */
export const openEndpoint = (t: TestContext, options: Partial<EndpointOptions> & {file?: string; database?: TestDatabase} = {}) => {
  const {database, file = database?.location ?? join(temporaryFolder(t), 'reactions.db'), ...rest} = options;
  const errors: unknown[] = [];
  const endpoint = createEndpoint({
    dialect: database?.dialect() ?? sqliteDialect(file),
    open: options.polls === undefined,
    report: (error) => errors.push(error),
    ...rest,
  });
  t.after(async () => {
    await endpoint.close();
    assert.deepEqual(errors, [], 'no error inside');
  });

  const request = (path: string, init: RequestInit = {}, address?: string) =>
    endpoint.fetch(new Request(new URL(path, base), init), address === undefined ? {} : {address});
  const url = (poll: string) => `/v1/polls/${poll}/reactions`;
  return {
    /** What `--database` takes. */
    file,
    endpoint,
    request,
    maintain: () => endpoint.maintain(),
    /** What is stored; nothing where the database was not even opened. */
    rows: () => (database || existsSync(file) ? rowsOf(file) : []),
    /** Sends a body as the element does; what is not text is made JSON. */
    post: (body: unknown, headers: Record<string, string> = {}, poll = 'stelling') =>
      request(url(poll), {
        method: 'POST',
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
        headers: {'Content-Type': 'application/json', ...headers},
      }),
    /** Sends a form as a browser without JavaScript does. */
    submit: (fields: Record<string, string>, headers: Record<string, string> = {}, poll = 'stelling') =>
      request(url(poll), {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', ...headers},
      }),
    get: (query = '', headers: Record<string, string> = {}, poll = 'stelling') => request(url(poll) + query, {headers}),
    withdraw: (id: string, token?: string, poll = 'stelling') =>
      request(`${url(poll)}/${id}`, {
        method: 'DELETE',
        headers: token === undefined ? {} : {Authorization: `Bearer ${token}`},
      }),
  };
};

export const receiptOf = async (response: Response, status: 200 | 201): Promise<Receipt> => {
  assert.equal(response.status, status, await response.clone().text());
  return (await response.json()) as Receipt;
};

export const resultsOf = async (response: Response): Promise<Results> => {
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Results;
};

/** The problem document of an error, which every error must have. */
export const problemOf = async (response: Response, status: number): Promise<Problem> => {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = JSON.parse(text) as Problem;
  assert.equal(problem.status, status);
  assert.ok(problem.type && problem.title && problem.detail, text);
  return problem;
};

/** The page that a reader without JavaScript gets. */
export const pageOf = async (response: Response, status: number): Promise<string> => {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i);
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
  assert.match(text, /<html lang="nl">/);
  return text;
};

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = (extra: Record<string, string>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('STELLING_'))),
  ...extra,
});

const collect = (stream: NodeJS.ReadableStream): {text: string} => {
  const collected = {text: ''};
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => (collected.text += chunk));
  return collected;
};

/** Runs the command line to its end. */
export const runCli = async (args: readonly string[], env: Record<string, string> = {}): Promise<Finished> => {
  const child = spawn(process.execPath, [cli, ...args], {env: environment(env), stdio: ['ignore', 'pipe', 'pipe']});
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  return {code, stdout: stdout.text, stderr: stderr.text};
};

export interface ServingProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Asks it to stop, and waits until it has; its exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** `stelling-poll serve` as a process of its own, on a free port; stopped after the test. */
export const startServing = async (t: TestContext, args: readonly string[], env: Record<string, string> = {}): Promise<ServingProcess> => {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--rate-limit', '0', ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stderr = collect(child.stderr);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return (await ended)[0];
  };
  t.after(() => stop('SIGKILL'));

  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(([code]) => assert.fail(`serve ended with ${code}: ${stderr.text}`)),
  ]);
  const url = /^listening on (http:\S+)$/.exec(line)?.[1];
  assert.ok(url, line);
  return {url, child, stop};
};

/** Sends a reaction to a serving process. */
export const postTo = (url: string, reaction: unknown, poll = 'stelling'): Promise<Response> =>
  fetch(`${url}/v1/polls/${poll}/reactions`, {
    method: 'POST',
    body: JSON.stringify(reaction),
    headers: {'Content-Type': 'application/json'},
  });
