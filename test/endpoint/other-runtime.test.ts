import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {DatabaseSync, type SQLInputValue} from 'node:sqlite';
import {test} from 'node:test';
import {createContext, Script} from 'node:vm';
import {SqliteDialect, type SqliteDatabase} from 'kysely';
import type {createEndpoint} from '../../src/endpoint/index.ts';
import {reactionOf, receiptOf, resultsOf} from '../support/endpoint.ts';

/** What runtimes have in common (WinterTC's minimum common API), as far as it is used; of Node itself nothing. */
const web = {
  AbortController,
  AbortSignal,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  TransformStream,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  console,
  crypto,
  fetch,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

/** The built endpoint, in a world without Node. */
const loadEndpoint = (): typeof createEndpoint => {
  const source = readFileSync(new URL('../../dist/endpoint.js', import.meta.url), 'utf8');
  const exported = /^export \{ createEndpoint \};?\s*$/m;
  assert.match(source, exported);
  const script = new Script(source.replace(exported, 'globalThis.createEndpoint = createEndpoint;'));
  const context = createContext({...web});
  script.runInContext(context);
  return context['createEndpoint'] as typeof createEndpoint;
};

/** Kysely's own dialect as it comes, over an object of somebody's own. */
const ownDialect = (): SqliteDialect => {
  const memory = new DatabaseSync(':memory:');
  const database: SqliteDatabase = {
    close: () => memory.close(),
    prepare(sql) {
      const statement = memory.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
  return new SqliteDialect({database});
};

test('the handler takes reactions in a runtime other than Node, on a database of one’s own', async (t) => {
  const errors: unknown[] = [];
  const endpoint = loadEndpoint()({dialect: ownDialect(), open: true, policy: 'publish', report: (error) => errors.push(error)});
  t.after(() => endpoint.close());
  const url = 'https://poll.example/v1/polls/stelling/reactions';
  const send = (body: unknown): Promise<Response> =>
    endpoint.fetch(new Request(url, {method: 'POST', body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}}));

  const reaction = reactionOf({name: 'Noor'});
  const receipt = await receiptOf(await send(reaction), 201);
  assert.deepEqual(await receiptOf(await send(reaction), 200), receipt);
  await Promise.all(Array.from({length: 20}, async () => receiptOf(await send(reactionOf()), 201)));
  const {standing, reactions} = await resultsOf(await endpoint.fetch(new Request(`${url}?limit=100`)));
  assert.equal(standing.n, 21);
  assert.ok(reactions.some(({name}) => name === 'Noor'));
  const gone = await endpoint.fetch(
    new Request(`${url}/${reaction.id}`, {method: 'DELETE', headers: {Authorization: `Bearer ${receipt.withdrawToken}`}}),
  );
  assert.equal(gone.status, 204);
  assert.equal((await endpoint.fetch(new Request('https://poll.example/readyz'))).status, 200);
  assert.deepEqual(errors, []);
});
