import type {Kysely} from 'kysely';
import type {ExportQuery, StoredReaction} from './store.ts';
import type {RowState, Tables} from './tables.ts';

const batchSize = 1000;

const everything: readonly RowState[] = ['pending', 'published', 'rejected'];

/** Asks for the batch after the last one rather than for all at once: memory stays flat, and who writes need not wait. */
export async function* exportReactions(db: Kysely<Tables>, {poll, state}: ExportQuery): AsyncGenerator<readonly StoredReaction[]> {
  let last: {poll: string; received_at: string; id: string} | undefined;
  do {
    const after = last;
    const rows = await db
      .selectFrom('reactions')
      .select(['id', 'poll', 'stance', 'reason', 'name', 'email', 'may_publish', 'state', 'lang', 'received_at'])
      .where('state', 'in', state === 'all' ? everything : [state])
      .$if(poll !== undefined, (select) => select.where('poll', '=', poll!))
      .$if(after !== undefined, (select) =>
        select.where((eb) => eb(eb.refTuple('poll', 'received_at', 'id'), '>', eb.tuple(after!.poll, after!.received_at, after!.id))),
      )
      .orderBy('poll')
      .orderBy('received_at')
      .orderBy('id')
      .limit(batchSize)
      .execute();
    yield rows.map((row) => ({
      id: row.id,
      poll: row.poll,
      stance: row.stance!,
      reason: row.reason,
      // Given with the permission to publish, or not meant to travel any further.
      name: row.may_publish ? row.name : null,
      email: row.may_publish ? row.email : null,
      mayPublish: row.may_publish === 1,
      state: row.state as StoredReaction['state'],
      lang: row.lang,
      receivedAt: row.received_at,
    }));
    last = rows.length === batchSize ? rows.at(-1) : undefined;
  } while (last);
}
