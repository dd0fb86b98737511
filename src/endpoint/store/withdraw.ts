import type {Kysely} from 'kysely';
import type {Tables} from './tables.ts';

export const withdrawReaction = (db: Kysely<Tables>, id: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('reactions')
      .set({
        state: 'withdrawn',
        reason: '',
        name: null,
        email: null,
        may_publish: 0,
        extra: '{}',
        published_at: null,
        body_hash: '',
      })
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
