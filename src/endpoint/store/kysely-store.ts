import {Kysely, Migrator, sql, type Dialect} from 'kysely';
import {once} from '../once.ts';
import {createAdder} from './add.ts';
import {exportReactions} from './export.ts';
import {groupCommit} from './group-commit.ts';
import {migrationProvider} from './migrations.ts';
import {findReaction, readPage, readStandings} from './read.ts';
import {isRowAtFault} from './row-at-fault.ts';
import {StoreUnavailable, type Added, type NewReaction, type Store} from './store.ts';
import type {Tables} from './tables.ts';
import {withdrawReaction} from './withdraw.ts';

export interface StoreOptions {
  /** Whether a webhook is to be told of what is new. */
  readonly notify?: boolean;
}

/** The store on any SQL database for which there is a Kysely dialect; the SQL of it is the same for all. */
export const createStore = (dialect: Dialect, {notify = false}: StoreOptions = {}): Store => {
  const db = new Kysely<Tables>({dialect});

  /** What the database throws is its own; who calls the store only asks whether it could. */
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      if (isRowAtFault(cause)) throw cause;
      throw new StoreUnavailable(cause instanceof Error ? cause.message : String(cause), {cause});
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

  const addAll = createAdder(db, notify);

  return {
    open,
    ping: () => opened(async () => void (await sql`select 1`.execute(db))),
    add: groupCommit<NewReaction, Added>({
      commit: (reactions) => opened(() => addAll(reactions)),
      isItemAtFault: isRowAtFault,
      most: 256,
      mostWaiting: 2048,
    }),
    find: (id) => opened(() => findReaction(db, id)),
    withdraw: (id) => opened(() => withdrawReaction(db, id)),
    standing: (poll) => opened(async () => (await readStandings(db, [poll])).get(poll)!),
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
