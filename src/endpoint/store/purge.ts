import {sql, type Kysely} from 'kysely';
import {emptyRow} from './empty-row.ts';
import type {RowState, Tables} from './tables.ts';
import {inTransaction} from './transaction.ts';

/** Not even when it came: that it has no time any more is also how it is known to have been here. */
const purgedRow = {...emptyRow, lang: '', sent_at: '', received_at: '', token_hash: ''} as const;

/**
 * Empties what was received before this moment, a number of rows at a time, the oldest first. The counts stay, and
 * so does the id: a reaction that its sender took back is not to come back as a new one.
 *
 * @returns how many; fewer than the limit when nothing more is due
 */
export const purgeReactions = (db: Kysely<Tables>, before: string, limit: number): Promise<number> =>
  inTransaction(db, async (transaction) => {
    const due = await transaction
      .selectFrom('reactions')
      .select('id')
      .where('received_at', '>', '')
      .where('received_at', '<', before)
      .orderBy('received_at')
      .limit(limit)
      .execute();
    if (due.length === 0) return 0;
    // In one order: of two processes that purge the same rows, one waits for the other and finds its work done.
    const ids = due.map(({id}) => id).sort();
    for (const id of ids) {
      await transaction
        .updateTable('reactions')
        .set({
          ...purgedRow,
          state: sql<RowState>`case when state in ('withdrawn', 'erased') then state else 'purged' end`,
        })
        .where('id', '=', id)
        .execute();
    }
    await transaction.deleteFrom('deliveries').where('reaction', 'in', ids).execute();
    return ids.length;
  });
