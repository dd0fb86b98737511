import type {Kysely} from 'kysely';
import {emptyRow} from './empty-row.ts';
import type {Tables} from './tables.ts';
import {inTransaction} from './transaction.ts';

export const withdrawReaction = (db: Kysely<Tables>, id: string): Promise<void> =>
  inTransaction(db, async (transaction) => {
    const row = await transaction
      .updateTable('reactions')
      // The stance is still needed below: what is returned is the row as it has become.
      .set((eb) => ({...emptyRow, stance: eb.ref('stance'), state: 'withdrawn' as const}))
      .where('id', '=', id)
      .where('state', '!=', 'withdrawn')
      .returning(['poll', 'stance'])
      .executeTakeFirst();
    // Of two who withdraw it at once, one finds the row and counts it out.
    if (!row?.stance) return;
    await transaction
      .updateTable('standings')
      .set((eb) => ({n: eb('n', '-', 1)}))
      .where('poll', '=', row.poll)
      .where('stance', '=', row.stance)
      .execute();
    await transaction.updateTable('reactions').set({stance: null}).where('id', '=', id).execute();
  });
