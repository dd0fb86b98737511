import {PostgresAdapter, sql, type Kysely} from 'kysely';

/**
 * Makes the text of these tables sort by its bytes, as SQLite's does. PostgreSQL sorts by the operating system's
 * alphabet unless it is told otherwise, and where an upgrade of that system changes the alphabet, the indexes that
 * were made before no longer find what is in them.
 */
export const sortByBytes = async (db: Kysely<unknown>, tables: readonly string[]): Promise<void> => {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const table of tables) {
    const {rows} = await sql<{column_name: string}>`
      select column_name from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and data_type = 'text'
    `.execute(db);
    const changes = rows.map(({column_name}) => sql`alter column ${sql.ref(column_name)} type text collate "C"`);
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
};
