import type {Kysely} from 'kysely';
import type {PublishedReaction} from '../../contract/results.ts';
import type {Standing} from '../../contract/standing.ts';
import {chunksOf, prepare} from './prepared.ts';
import {ask, type Steps} from './steps.ts';
import type {Known, PageQuery} from './store.ts';
import type {ReactionTable, StandingTable, Tables} from './tables.ts';

type KnownRow = Pick<ReactionTable, 'id' | 'state' | 'poll' | 'body_hash' | 'token_hash'>;

/** The standing of each of these polls, also of those of which there is no row. */
export const addUp = (polls: readonly string[], rows: readonly StandingTable[]): Map<string, Standing> => {
  const standings = new Map(polls.map((poll) => [poll, {n: 0, counts: {} as Record<string, number>}]));
  for (const {poll, stance, n} of rows) {
    if (n === 0) continue;
    const standing = standings.get(poll)!;
    standing.n += n;
    standing.counts[stance] = n;
  }
  return standings;
};

/** What every request reads: by key, and so at a price that does not grow with what is stored. */
export const createReader = (db: Kysely<Tables>) => {
  const selectKnown = prepare<string, KnownRow>(
    (ids) => db.selectFrom('reactions').select(['id', 'state', 'poll', 'body_hash', 'token_hash']).where('id', 'in', ids),
    (ids) => ids,
  );
  const selectStandings = prepare<string, StandingTable>(
    (polls) => db.selectFrom('standings').select(['poll', 'stance', 'n']).where('poll', 'in', polls),
    (polls) => polls,
  );

  return {
    /** Those of these that are stored, by id. */
    *findReactions(ids: readonly string[]): Steps<Map<string, Known>> {
      const found = new Map<string, Known>();
      for (const chunk of chunksOf(ids)) {
        const {rows} = yield* ask(selectKnown(chunk));
        for (const {id, state, poll, body_hash, token_hash} of rows) {
          found.set(id, {state, poll, bodyHash: body_hash, tokenHash: token_hash});
        }
      }
      return found;
    },

    /** The standing of each of these polls, also of those without reactions. */
    *readStandings(polls: readonly string[]): Steps<Map<string, Standing>> {
      const rows: StandingTable[] = [];
      for (const chunk of chunksOf(polls)) rows.push(...(yield* ask(selectStandings(chunk))).rows);
      return addUp(polls, rows);
    },
  };
};

export type Reader = ReturnType<typeof createReader>;

export const readPage = async (db: Kysely<Tables>, query: PageQuery): Promise<PublishedReaction[]> => {
  const {poll, stance, after, limit} = query;
  const rows = await db
    .selectFrom('reactions')
    .select(['public_id', 'stance', 'reason', 'name', 'published_at'])
    .where('poll', '=', poll)
    .where('published_at', 'is not', null)
    .$if(stance !== undefined, (select) => select.where('stance', '=', stance!))
    .$if(after !== undefined, (select) =>
      select.where((eb) => eb(eb.refTuple('published_at', 'public_id'), '<', eb.tuple(after!.publishedAt, after!.publicId))),
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

export const readLatestTexts = (db: Kysely<Tables>, poll: string, limit: number): Promise<{id: string; reason: string}[]> =>
  db
    .selectFrom('reactions')
    .select(['id', 'reason'])
    .where('poll', '=', poll)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
