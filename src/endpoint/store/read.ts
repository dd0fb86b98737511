import type {Kysely, Selectable} from 'kysely';
import type {PublishedReaction} from '../../contract/results.ts';
import type {Standing} from '../../contract/standing.ts';
import type {Known, PageQuery} from './store.ts';
import type {ReactionTable, Tables} from './tables.ts';

export const knownColumns = ['state', 'poll', 'body_hash', 'token_hash'] as const;

export const toKnown = (row: Pick<Selectable<ReactionTable>, (typeof knownColumns)[number]>): Known => ({
  state: row.state,
  poll: row.poll,
  bodyHash: row.body_hash,
  tokenHash: row.token_hash,
});

export const findReaction = async (db: Kysely<Tables>, id: string): Promise<Known | undefined> => {
  const row = await db.selectFrom('reactions').select(knownColumns).where('id', '=', id).executeTakeFirst();
  return row && toKnown(row);
};

export const readStanding = async (db: Kysely<Tables>, poll: string): Promise<Standing> => {
  const rows = await db.selectFrom('standings').select(['stance', 'n']).where('poll', '=', poll).where('n', '>', 0).execute();
  return {
    n: rows.reduce((sum, row) => sum + row.n, 0),
    counts: Object.fromEntries(rows.map((row) => [row.stance, row.n])),
  };
};

export const readPage = async (db: Kysely<Tables>, query: PageQuery): Promise<PublishedReaction[]> => {
  const {poll, stance, after, limit} = query;
  const rows = await db
    .selectFrom('reactions')
    .select(['public_id', 'stance', 'reason', 'name', 'published_at'])
    .where('poll', '=', poll)
    .where('published_at', 'is not', null)
    .$if(stance !== undefined, (select) => select.where('stance', '=', stance!))
    .$if(after !== undefined, (select) =>
      select.where((eb) =>
        eb(eb.refTuple('published_at', 'public_id'), '<', eb.tuple(after!.publishedAt, after!.publicId)),
      ),
    )
    .orderBy('published_at', 'desc')
    .orderBy('public_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.public_id,
    stance: row.stance!,
    reason: row.reason,
    ...(row.name !== null && {name: row.name}),
    publishedAt: row.published_at!,
  }));
};
