import {Kysely, Migrator, sql, type Dialect} from 'kysely';
import {once} from '../once.ts';
import {createAdder} from './add.ts';
import {createDeliveries} from './deliveries.ts';
import {exportReactions} from './export.ts';
import {groupCommit} from './group-commit.ts';
import {createModeration} from './kysely-moderation.ts';
import {migrationProvider} from './migrations.ts';
import {purgeReactions} from './purge.ts';
import {createReader, readLatestTexts, readPage} from './read.ts';
import {isRowAtFault, RowRefused} from './row-at-fault.ts';
import {take} from './steps.ts';
import {StoreUnavailable, type Added, type NewReaction, type Store} from './store.ts';
import type {Tables} from './tables.ts';
import {withdrawReaction} from './withdraw.ts';

export interface StoreOptions {
  /** Whether a webhook is to be told of what is new. */
  readonly notify?: boolean;
}

/** Milliseconds after which whoever asks whether the database answers is told that it does not. */
const longestPing = 2000;

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable('the database does not answer')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** A host with several addresses that all refuse gives an error without a message, around those of each. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError && !error.message) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

/** The store on any SQL database for which there is a Kysely dialect; the SQL of it is the same for all. */
export const createStore = (dialect: Dialect, {notify = false}: StoreOptions = {}): Store => {
  const db = new Kysely<Tables>({dialect});

  /** What the database throws is its own; who calls the store only asks whether it could. */
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      if (isRowAtFault(cause)) throw new RowRefused('the database refused a row');
      throw new StoreUnavailable(reasonOf(cause), {cause});
    }
  };

  const open = once(() =>
    attempt(async () => {
      const {error} = await new Migrator({db, provider: migrationProvider}).migrateToLatest();
      if (error) throw error;
    }),
  );

  const opened = async <T>(work: () => Promise<T>): Promise<T> => {
    await open();
    return attempt(work);
  };

  const reader = createReader(db);
  const {findReactions, readStandings} = reader;
  const addAll = createAdder(db, reader, {dialect, notify});
  const commit = groupCommit<NewReaction, Added>({
    commit: (reactions) => opened(() => addAll(reactions)),
    isItemAtFault: (error) => error instanceof RowRefused,
    most: 256,
    mostWaiting: 2048,
  });

  return {
    open,
    // Of a table: an SQLite file is not even read for what stands in none.
    ping: () =>
      within(
        longestPing,
        opened(async () => void (await sql`select name from settings limit 1`.execute(db))),
      ),
    add: commit,
    waiting: () => commit.size(),
    find: (id) => opened(async () => (await take(db, findReactions([id]))).get(id)),
    latestTexts: (poll, limit) => opened(() => readLatestTexts(db, poll, limit)),
    withdraw: (id) => opened(() => withdrawReaction(db, id)),
    purge: (before, limit) => opened(() => purgeReactions(db, before, limit)),
    moderation: createModeration(db, opened),
    deliveries: createDeliveries(db, opened),
    standing: (poll) => opened(async () => (await take(db, readStandings([poll]))).get(poll)!),
    page: (query) => opened(() => readPage(db, query)),
    async *export(query) {
      await open();
      yield* exportReactions(db, query);
    },
    setting: (name, makeUp) =>
      opened(async () => {
        await db
          .insertInto('settings')
          .values({name, value: makeUp()})
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
        return (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;
      }),
    close: () => db.destroy(),
  };
};
