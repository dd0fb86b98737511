/**
 * `npm run bench:reading`: what a GET of the standing and the first 20 reactions takes with a thousand, a hundred
 * thousand and a million reactions stored, on SQLite and on PostgreSQL. Filled through the store itself.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Dialect} from 'kysely';
import {stances} from '../../../src/contract/stance.ts';
import {createEndpoint} from '../../../src/endpoint/index.ts';
import {createStore} from '../../../src/endpoint/store/kysely-store.ts';
import {sqliteDialect} from '../../../src/endpoint/store/node-sqlite.ts';
import {postgresDialect} from '../../../src/endpoint/store/postgres.ts';
import type {Store} from '../../../src/endpoint/store/store.ts';
import {rowOf} from '../../support/endpoint.ts';
import {findPostgres, startPostgres} from '../../support/postgres.ts';
import {median} from '../median.ts';

const {values} = parseArgs({options: {most: {type: 'string', default: '1000000'}, reads: {type: 'string', default: '500'}}});
const sizes = [1_000, 100_000, 1_000_000].filter((size) => size <= Number(values.most));

const start = Date.parse('2026-01-01T00:00:00Z');

const fill = async (store: Store, from: number, to: number): Promise<void> => {
  const together = 256;
  for (let first = from; first < to; first += together) {
    const rows = Array.from({length: Math.min(together, to - first)}, (_, index) => {
      const at = new Date(start + (first + index) * 1000).toISOString();
      const reason = `Reactie ${first + index}: het gemak neemt toe, maar aan het loket zit straks niemand meer.`;
      const stance = stances[(first + index) % stances.length]!;
      return rowOf(crypto.randomUUID(), {publicId: crypto.randomUUID().replaceAll('-', ''), stance, reason, receivedAt: at, state: 'published'});
    });
    await Promise.all(rows.map((row) => store.add(row)));
  }
};

const read = async (dialect: Dialect): Promise<number> => {
  const endpoint = createEndpoint({dialect, open: true});
  const request = () => new Request('http://localhost/v1/polls/stelling/reactions');
  const times: number[] = [];
  for (let count = 0; count < Number(values.reads); count += 1) {
    const before = performance.now();
    const answer = await endpoint.fetch(request());
    await answer.text();
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
    times.push(performance.now() - before);
  }
  await endpoint.close();
  return median(times);
};

const bench = async (name: string, dialect: () => Dialect): Promise<void> => {
  console.log(`\n${name}\n| reactions | median ms | ratio |\n| ---: | ---: | ---: |`);
  let stored = 0;
  let first = 0;
  for (const size of sizes) {
    const store = createStore(dialect());
    await fill(store, stored, size);
    await store.close();
    stored = size;
    const time = await read(dialect());
    first ||= time;
    console.log(`| ${size} | ${time.toFixed(2)} | ${(time / first).toFixed(2)} |`);
  }
};

const scratch = mkdtempSync(join(tmpdir(), 'stelling-bench-'));
await bench('SQLite', () => sqliteDialect(join(scratch, 'x.db')));
rmSync(scratch, {recursive: true, force: true});

const programs = findPostgres();
if (programs) {
  const postgres = await startPostgres(programs, {durable: true});
  try {
    await bench('PostgreSQL', () => postgresDialect(postgres.url));
  } finally {
    await postgres.stop();
  }
}
