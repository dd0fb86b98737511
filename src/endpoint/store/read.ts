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

/** The standing of each of these polls, also of those without reactions. */
export const readStandings = async (db: Kysely<Tables>, polls: readonly string[]): Promise<Map<string, Standing>> => {
  const rows = await db.selectFrom('standings').select(['poll', 'stance', 'n']).where('poll', 'in', polls).where('n', '>', 0).execute();
  return new Map(
    polls.map((poll) => {
      const own = rows.filter((row) => row.poll === poll);
      const n = own.reduce((sum, row) => sum + row.n, 0);
      return [poll, {n, counts: Object.fromEntries(own.map((row) => [row.stance, row.n]))}];
    }),
  );
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
