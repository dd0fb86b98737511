import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makePostgres, missing} from '../support/database.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf, resultsOf} from '../support/endpoint.ts';
import {findPostgres, startPostgres} from '../support/postgres.ts';

test(
  'a database that is stopped and started again: no receipt meanwhile, and then on without a restart',
  {skip: missing('PostgreSQL')},
  async (t) => {
    // Of its own: the others still need theirs.
    const server = await startPostgres(findPostgres()!);
    t.after(() => server.stop());
    const database = makePostgres(server.url);
    const errors: unknown[] = [];
    const endpoint = openEndpoint(t, {database, report: (error) => errors.push(error)});
    const ready = async () => (await endpoint.request('/readyz')).status;
    const lost = reactionOf();
    await receiptOf(await endpoint.post(reactionOf()), 201);
    assert.equal(await ready(), 200);

    // Several times, with every connection in use: none may be lost for good.
    for (let round = 1; round <= 3; round += 1) {
      const busy = Promise.all(Array.from({length: 40}, () => endpoint.get()));
      await server.halt();
      for (const {status} of await busy) assert.ok(status === 200 || status === 503, String(status));
      const refused = await Promise.all(Array.from({length: 20}, () => endpoint.post(lost)));
      for (const answer of refused) assert.ok((await problemOf(answer, 503)).retryAfter);
      await problemOf(await endpoint.get(), 503);
      assert.equal(await ready(), 503);
      assert.equal((await endpoint.request('/healthz')).status, 200);
      await server.start();
      assert.equal(await ready(), 200);
      await receiptOf(await endpoint.post(reactionOf()), 201);
    }
    assert.ok(errors.length > 0);
    await receiptOf(await endpoint.post(lost), 201);
    assert.equal((await resultsOf(await endpoint.get())).standing.n, 5);
    assert.equal(endpoint.rows().length, 5);
  },
);
