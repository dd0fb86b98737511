/**
 * `npm run soak -- --rounds 1000 --kills 20`: on SQLite and on PostgreSQL, N rounds of 200 identical reactions at
 * once to two processes, and K times `kill -9` under load. PostgreSQL is one of its own, which flushes to disk, or
 * that of STELLING_TEST_POSTGRES. Ends with 1 at the first reaction that is lost, doubled, or confirmed without
 * being stored.
 */
import {parseArgs} from 'node:util';
import {makePostgres, makeSqlite, type TestDatabase} from '../../support/database.ts';
import {findPostgres, startPostgres} from '../../support/postgres.ts';
import {postIdentical} from './identical-posts.ts';
import {killUnderLoad} from './kill-under-load.ts';

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '1000'}, kills: {type: 'string', default: '20'}, seed: {type: 'string', default: '1'}},
});
const [rounds, kills, seed] = [values.rounds, values.kills, values.seed].map((text) => {
  if (/^\d+$/.test(text)) return Number(text);
  console.error(`--rounds, --kills and --seed are whole numbers, not "${text}".`);
  process.exit(2);
}) as [number, number, number];

const on = async <T>(make: () => TestDatabase, work: (location: string) => Promise<T>): Promise<T> => {
  const database = make();
  try {
    return await work(database.location);
  } finally {
    database.remove();
  }
};

const soak = async (name: string, make: () => TestDatabase): Promise<void> => {
  const start = Date.now();
  await on(make, (location) => postIdentical(location, rounds));
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${name}: ${rounds} rounds of 200 identical reactions to two processes: one row each, one receipt each (${seconds} s)`);
  const {receipts, unknown, storedUnseen} = await on(make, (location) => killUnderLoad(location, kills, seed));
  console.log(
    `${name}: ${kills} times kill -9: all of ${receipts} receipts are in the database; ` +
      `of ${unknown} reactions under way ${storedUnseen} were stored, and after a retry each of them once`,
  );
};

const given = process.env['STELLING_TEST_POSTGRES'];
const programs = findPostgres();
const server = given === undefined && programs ? await startPostgres(programs, {durable: true}) : undefined;
const cluster = given ?? server?.url;
try {
  await soak('SQLite', makeSqlite);
  if (cluster === undefined) console.log('PostgreSQL: not found, so not tested');
  else await soak('PostgreSQL', () => makePostgres(cluster));
} finally {
  await server?.stop();
}
