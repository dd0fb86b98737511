import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {createEndpoint} from '../../src/endpoint/index.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {pageOf, problemOf, reactionOf, temporaryFolder} from '../support/endpoint.ts';

test('a database that is not there gives no receipt, and is used as soon as it is there', async (t) => {
  const folder = join(temporaryFolder(t), 'later');
  const errors: unknown[] = [];
  const endpoint = createEndpoint({
    dialect: sqliteDialect(join(folder, 'x.db')),
    open: true,
    report: (error) => errors.push(error),
  });
  t.after(() => endpoint.close());
  const send = (type: string, body: string, accept = '*/*') =>
    endpoint.fetch(
      new Request('http://poll.example/v1/polls/stelling/reactions', {
        method: 'POST',
        body,
        headers: {'Content-Type': type, Accept: accept},
      }),
    );
  const reaction = JSON.stringify(reactionOf());

  const refused = await send('application/json', reaction);
  const {retryAfter} = await problemOf(refused, 503);
  assert.ok(retryAfter);
  assert.equal(refused.headers.get('retry-after'), String(retryAfter));
  const page = await pageOf(await send('application/x-www-form-urlencoded', 'stance=agree', 'text/html'), 503);
  assert.match(page, /Het lukt nu niet/);
  assert.equal((await endpoint.fetch(new Request('http://poll.example/healthz'))).status, 200);
  assert.equal(errors.length, 2);

  mkdirSync(folder);
  assert.equal((await send('application/json', reaction)).status, 201);
  assert.equal(errors.length, 2);
});
