import {sql, type Kysely, type Migration, type MigrationProvider} from 'kysely';
import {sortByBytes} from './sort-by-bytes.ts';

/**
 * What made the database what it is, in order. A migration that was released is never edited: the next
 * change is the next entry.
 */
const migrations: Record<string, Migration> = {
  '0001-reactions': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('reactions')
        .addColumn('id', 'text', (column) => column.notNull().primaryKey())
        .addColumn('public_id', 'text', (column) => column.notNull())
        .addColumn('poll', 'text', (column) => column.notNull())
        .addColumn('stance', 'text')
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('email', 'text')
        .addColumn('may_publish', 'integer', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('sent_at', 'text', (column) => column.notNull())
        .addColumn('extra', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('published_at', 'text')
        .addColumn('token_hash', 'text', (column) => column.notNull())
        .addColumn('body_hash', 'text', (column) => column.notNull())
        .execute();

      // Pages of published reactions, of all stances and of one: only what is published is in them.
      await db.schema
        .createIndex('reactions_published')
        .on('reactions')
        .columns(['poll', 'published_at', 'public_id'])
        .where('published_at', 'is not', null)
        .execute();
      await db.schema
        .createIndex('reactions_published_by_stance')
        .on('reactions')
        .columns(['poll', 'stance', 'published_at', 'public_id'])
        .where('published_at', 'is not', null)
        .execute();
      // Everything in the order in which it came: the export, and whoever approves.
      await db.schema.createIndex('reactions_received').on('reactions').columns(['poll', 'received_at', 'id']).execute();

      await db.schema
        .createTable('standings')
        .addColumn('poll', 'text', (column) => column.notNull())
        .addColumn('stance', 'text', (column) => column.notNull())
        .addColumn('n', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('standings_key', ['poll', 'stance'])
        .execute();

      await db.schema
        .createTable('settings')
        .addColumn('name', 'text', (column) => column.notNull().primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0002-moderation': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('reactions').addColumn('waiting_since', 'text').execute();
      await db.schema.alterTable('reactions').addColumn('held', 'text').execute();
      await sql`update reactions set waiting_since = received_at where state = 'pending' and may_publish = 1`.execute(db);
      // What waits, the oldest first: however much is stored, only that is in it.
      await db.schema
        .createIndex('reactions_waiting')
        .on('reactions')
        .columns(['poll', 'waiting_since', 'public_id'])
        .where('waiting_since', 'is not', null)
        .execute();
      // The editors' other lists, the latest first.
      await db.schema
        .createIndex('reactions_rejected')
        .on('reactions')
        .columns(['poll', 'received_at', 'public_id'])
        .where(sql<boolean>`state = 'rejected'`)
        .execute();
      await db.schema
        .createIndex('reactions_private')
        .on('reactions')
        .columns(['poll', 'received_at', 'public_id'])
        .where(sql<boolean>`state = 'pending' and may_publish = 0`)
        .execute();
      // Over all polls: what was kept long enough.
      await db.schema.createIndex('reactions_age').on('reactions').columns(['received_at']).execute();

      await db.schema
        .createTable('days')
        .addColumn('poll', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('n', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('days_key', ['poll', 'day'])
        .execute();
      await sql`
        insert into days (poll, day, n)
        select poll, substr(received_at, 1, 10), count(*) from reactions group by poll, substr(received_at, 1, 10)
      `.execute(db);

      await db.schema
        .createTable('decisions')
        .addColumn('id', 'text', (column) => column.notNull().primaryKey())
        .addColumn('reaction', 'text', (column) => column.notNull())
        .addColumn('poll', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('from_state', 'text', (column) => column.notNull())
        .addColumn('decided_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('decisions_by_poll').on('decisions').columns(['poll', 'decided_at', 'id']).execute();
      await db.schema.createIndex('decisions_by_reaction').on('decisions').columns(['reaction', 'decided_at', 'id']).execute();

      await db.schema
        .createTable('deliveries')
        .addColumn('reaction', 'text', (column) => column.notNull().primaryKey())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('deliveries_due').on('deliveries').columns(['due_at']).execute();

      // A later migration does the same for the text that it adds.
      await sortByBytes(db, ['reactions', 'standings', 'settings', 'days', 'decisions', 'deliveries']);
    },
  },
};

/** In code rather than in files: the endpoint is one file wherever it runs. */
export const migrationProvider: MigrationProvider = {getMigrations: async () => migrations};
