/**
 * `npm run bench:moderation -- --pending 100000`: how long an editor waits for the first page of a long queue, and for
 * a few other pages, on SQLite and on PostgreSQL. Milliseconds of the endpoint's own time, without a network.
 */
import {parseArgs} from 'node:util';
import {stances} from '../../src/contract/stance.ts';
import {createEndpoint} from '../../src/endpoint/index.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {makePostgres, makeSqlite, runOn, type TestDatabase} from '../support/database.ts';
import {createEditor, adminToken} from '../support/editor.ts';
import {rowOf} from '../support/endpoint.ts';
import {findPostgres, startPostgres} from '../support/postgres.ts';
import {median} from './median.ts';

const {values} = parseArgs({options: {pending: {type: 'string', default: '100000'}, reads: {type: 'string', default: '50'}}});
const pending = Number(values.pending);

const fill = async (database: TestDatabase): Promise<void> => {
  const store = createStore(database.dialect());
  const start = Date.parse('2026-01-01T00:00:00Z');
  const together = 256;
  for (let first = 0; first < pending; first += together) {
    const rows = Array.from({length: Math.min(together, pending - first)}, (_, index) => {
      const n = first + index;
      const reason = `Reactie ${n}: het gemak neemt toe, maar aan het loket zit straks niemand meer die iets kan uitleggen.`;
      return rowOf(crypto.randomUUID(), {
        publicId: crypto.randomUUID().replaceAll('-', ''),
        stance: stances[n % stances.length]!,
        reason,
        name: 'Sam de Vries',
        receivedAt: new Date(start + n * 1000).toISOString(),
      });
    });
    await Promise.all(rows.map((row) => store.add(row)));
  }
  await store.close();
  // What PostgreSQL does of itself within minutes: until then it plans for a few hundred rows.
  if (database.kind === 'PostgreSQL') runOn(database.location, 'analyze');
};

const measure = async (database: TestDatabase): Promise<void> => {
  const endpoint = createEndpoint({dialect: database.dialect(), open: true, adminTokens: [{token: adminToken}]});
  const editor = createEditor((path, init) => endpoint.fetch(new Request(new URL(path, 'http://poll.example'), init)));
  await editor.signIn();
  const page = '/beheer/stelling/stelling';
  const [, next] = /stelling(\?na=[^"]+)">Volgende/.exec(await editor.page(page)) ?? [];
  const pages = {
    'first page': page,
    'second page': page + next,
    overview: '/beheer',
    'search for what many wrote': `${page}?zoek=gemak`,
    'search for what nobody wrote': `${page}?zoek=nergens`,
  };
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = [];
    for (let read = 0; read < Number(values.reads); read += 1) {
      const before = performance.now();
      await editor.page(path);
      times.push(performance.now() - before);
    }
    const worst = times.toSorted((a, b) => a - b).at(Math.floor(times.length * 0.95)) ?? NaN;
    console.log(`${database.kind}, ${pending} pending, ${name}: median ${median(times).toFixed(1)} ms, p95 ${worst.toFixed(1)} ms`);
  }
  await endpoint.close();
};

const run = async (database: TestDatabase): Promise<void> => {
  await fill(database);
  await measure(database);
  database.remove();
};

await run(makeSqlite());
const programs = findPostgres();
if (programs) {
  const postgres = await startPostgres(programs);
  await run(makePostgres(postgres.url)).finally(() => postgres.stop());
} else {
  console.log('PostgreSQL: not found');
}
