import {sql, type Kysely, type RawBuilder, type Selectable} from 'kysely';
import {mostCounted, type Counts, type List, type ListPage, type ListQuery, type ModeratedReaction} from './moderation.ts';
import type {ReactionTable, Tables} from './tables.ts';

/**
 * What is in each list and by what time it is sorted. Written out rather than with parameters, because a
 * database uses an index of some of the rows only where it can read that these are the rows asked for.
 */
const shapes = {
  waiting: {rows: sql<boolean>`waiting_since is not null`, time: 'waiting_since', order: 'asc'},
  published: {rows: sql<boolean>`published_at is not null`, time: 'published_at', order: 'desc'},
  rejected: {rows: sql<boolean>`state = 'rejected'`, time: 'received_at', order: 'desc'},
  private: {rows: sql<boolean>`(state = 'pending' and may_publish = 0)`, time: 'received_at', order: 'desc'},
} as const satisfies Record<List, {rows: RawBuilder<boolean>; time: keyof ReactionTable; order: 'asc' | 'desc'}>;

export const moderatedColumns = [
  'id',
  'public_id',
  'stance',
  'reason',
  'name',
  'email',
  'may_publish',
  'state',
  'held',
  'received_at',
] as const satisfies readonly (keyof ReactionTable)[];

export const toModerated = (row: Pick<Selectable<ReactionTable>, (typeof moderatedColumns)[number]>): ModeratedReaction => ({
  id: row.id,
  publicId: row.public_id,
  stance: row.stance,
  reason: row.reason,
  name: row.name,
  email: row.email,
  mayPublish: row.may_publish === 1,
  state: row.state,
  held: row.held,
  receivedAt: row.received_at,
});

/** Reactions that one search looks through: a word that nobody used must not keep the database from its other work. */
const reach = 20_000;

/** What `like` takes for "anything" and "any character" is what was typed, and nothing more. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const listReactions = async (db: Kysely<Tables>, query: ListQuery): Promise<ListPage> => {
  const {poll, list, search, after, limit} = query;
  const {rows, time, order} = shapes[list];
  const all = db
    .selectFrom('reactions')
    .where('poll', '=', poll)
    .where(rows)
    .$if(after !== undefined, (select) =>
      select.where((eb) => eb(eb.refTuple(time, 'public_id'), order === 'asc' ? '>' : '<', eb.tuple(after!.time, after!.publicId))),
    )
    .orderBy(time, order)
    .orderBy('public_id', order);
  const columns = [...moderatedColumns, time] as const;
  const toPlace = (row: {public_id: string} & Record<typeof time, string | null>) => ({time: row[time]!, publicId: row.public_id});

  if (search === undefined) {
    const found = await all
      .select(columns)
      .limit(limit + 1)
      .execute();
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {reactions: found.slice(0, limit).map(toModerated), next: last && toPlace(last)};
  }

  const pattern = `%${escapeLike(search)}%`;
  const like = (column: 'reason' | 'name') => sql<boolean>`lower(${sql.ref(column)}) like lower(${pattern}) escape '\\'`;
  const found = await db
    .selectFrom(all.select(columns).limit(reach).as('reached'))
    .selectAll()
    .where((eb) => eb.or([like('reason'), like('name')]))
    .orderBy(time, order)
    .orderBy('public_id', order)
    .limit(limit + 1)
    .execute();
  const reactions = found.slice(0, limit).map(toModerated);
  if (found.length > limit) return {reactions, next: toPlace(found[limit - 1]!)};
  const reached = await all
    .select(['public_id', time])
    .offset(reach - 1)
    .limit(1)
    .executeTakeFirst();
  return {reactions, next: reached && toPlace(reached)};
};

const countList = async (db: Kysely<Tables>, poll: string, list: List): Promise<number> => {
  const some = db
    .selectFrom('reactions')
    .select(sql`1`.as('one'))
    .where('poll', '=', poll)
    .where(shapes[list].rows)
    .limit(mostCounted);
  const {n} = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};

export const readCounts = async (db: Kysely<Tables>, poll: string): Promise<Counts> => {
  const [waiting, published, rejected, hidden] = await Promise.all([
    countList(db, poll, 'waiting'),
    countList(db, poll, 'published'),
    countList(db, poll, 'rejected'),
    countList(db, poll, 'private'),
  ]);
  return {waiting, published, rejected, private: hidden};
};

export const readReaction = async (db: Kysely<Tables>, poll: string, id: string): Promise<ModeratedReaction | undefined> => {
  const row = await db.selectFrom('reactions').select(moderatedColumns).where('id', '=', id).where('poll', '=', poll).executeTakeFirst();
  return row && toModerated(row);
};
