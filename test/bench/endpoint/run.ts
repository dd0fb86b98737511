/**
 * `npm run bench:endpoint -- --rounds 5 --seconds 5`: how many reactions a second are accepted, beside the least
 * that stores one as durably (floor.ts), on SQLite and on PostgreSQL, in rounds that take turns. Runs dist/cli.js
 * with every check, limit and log on; only the limit itself is high, since all the load comes from one address.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {findPostgres, startPostgres} from '../../support/postgres.ts';
import {median} from '../median.ts';
import {postReactions, type LoadResult} from './load.ts';
import {startServer, type ServerProcess} from './server-process.ts';

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, seconds: {type: 'string', default: '5'}},
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];

const floor = fileURLToPath(new URL('floor.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'stelling-bench-'));
const programs = findPostgres();
const postgres = programs && (await startPostgres(programs, {durable: true}));

const serve = (database: string) => startServer('dist/cli.js', ['serve', '--port', '0', '--open', '--rate-limit', '1000000', '--database', database]);

const variants: readonly {name: string; start: () => Promise<ServerProcess>}[] = [
  {name: 'nothing stored', start: () => startServer(floor, ['nothing', ''])},
  {name: 'SQLite, a commit a request', start: () => startServer(floor, ['sqlite-single', join(scratch, 'single.db')])},
  {name: 'SQLite, group commit', start: () => startServer(floor, ['sqlite-group', join(scratch, 'group.db')])},
  {name: 'stelling-poll on SQLite', start: () => serve(join(scratch, 'own.db'))},
  ...(postgres
    ? [
        {name: 'PostgreSQL, an insert a request', start: () => startServer(floor, ['postgres-single', postgres.url])},
        {name: 'PostgreSQL, group insert', start: () => startServer(floor, ['postgres-group', postgres.url])},
        {name: 'stelling-poll on PostgreSQL', start: () => serve(postgres.url)},
      ]
    : []),
];

interface Measured extends LoadResult {
  readonly memory: number;
  /** Microseconds of processor time for each reaction. */
  readonly processor: number;
}

const measure = async (server: ServerProcess, connections: number): Promise<Measured> => {
  const before = server.processorTime();
  const result = await postReactions(server.url, connections, seconds);
  const processor = ((server.processorTime() - before) * 1e6) / result.accepted;
  return {...result, memory: server.memory(), processor};
};

const table = (connections: number, results: ReadonlyMap<string, Measured[]>): void => {
  const of = (name: string, field: keyof Measured): number => median((results.get(name) ?? []).map((result) => result[field]));
  console.log(`\n${connections} connections, the median of ${rounds} rounds of ${seconds} s`);
  console.log('| | reactions/s | p50 ms | p99 ms | processor µs each | memory MB |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const {name} of variants) {
    const cells = [of(name, 'rate').toFixed(0), of(name, 'p50'), of(name, 'p99'), of(name, 'processor').toFixed(0), of(name, 'memory').toFixed(0)];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  const compare = (database: string, group: string, single: string): void => {
    const [toGroup, toSingle] = [group, single].map((floor) => of(`stelling-poll on ${database}`, 'rate') / of(`${database}, ${floor}`, 'rate'));
    console.log(`${database}: ${toGroup!.toFixed(2)} × the floor with ${group}, ${toSingle!.toFixed(2)} × ${single}.`);
  };
  compare('SQLite', 'group commit', 'a commit a request');
  if (postgres) compare('PostgreSQL', 'group insert', 'an insert a request');
};

const servers = new Map<string, ServerProcess>();
try {
  for (const {name, start} of variants) servers.set(name, await start());
  for (const server of servers.values()) await postReactions(server.url, 16, 2);
  for (const connections of [16, 256]) {
    const results = new Map<string, Measured[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, server] of servers) results.set(name, [...(results.get(name) ?? []), await measure(server, connections)]);
    }
    table(connections, results);
  }
} finally {
  for (const server of servers.values()) await server.stop();
  if (postgres) await postgres.stop();
  rmSync(scratch, {recursive: true, force: true});
}
