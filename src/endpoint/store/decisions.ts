import {sql, type Kysely, type Selectable} from 'kysely';
import {moderatedColumns, toModerated} from './lists.ts';
import type {LogEntry} from './moderation.ts';
import type {DecisionAction, DecisionTable, ReactionTable, RowState, Tables} from './tables.ts';

/** The state in which each decision leaves a reaction; an undo goes back to what was there before. */
export const stateAfter: Readonly<Record<Exclude<DecisionAction, 'undo'>, RowState>> = {
  publish: 'published',
  reject: 'rejected',
  erase: 'erased',
};

/** Whether a decision, the last about its reaction, can be taken back: what was erased is gone. */
export const isUndoable = (action: DecisionAction, state: RowState): boolean =>
  (action === 'publish' || action === 'reject') && state === stateAfter[action];

type Row = Selectable<ReactionTable> & {
  decision: string;
  action: DecisionAction;
  from_state: RowState;
  decided_at: string;
  is_last: number | boolean;
};

const select = (db: Kysely<Tables>, poll: string) =>
  db
    .selectFrom('decisions')
    .innerJoin('reactions', 'reactions.id', 'decisions.reaction')
    .select(moderatedColumns.map((column) => `reactions.${column}` as const))
    .select(['decisions.id as decision', 'action', 'from_state', 'decided_at'])
    .select(
      sql<number | boolean>`not exists (
        select 1 from decisions as later
        where later.reaction = decisions.reaction and later.decided_at > decisions.decided_at
      )`.as('is_last'),
    )
    .where('decisions.poll', '=', poll);

const toEntry = (row: Omit<Row, Exclude<keyof ReactionTable, (typeof moderatedColumns)[number]>>): LogEntry => ({
  id: row.decision,
  action: row.action,
  fromState: row.from_state,
  decidedAt: row.decided_at,
  undoable: Boolean(row.is_last) && isUndoable(row.action, row.state),
  reaction: toModerated(row),
});

export const readLog = async (
  db: Kysely<Tables>,
  poll: string,
  before: {readonly decidedAt: string; readonly id: string} | undefined,
  limit: number,
): Promise<LogEntry[]> => {
  const rows = await select(db, poll)
    .$if(before !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('decisions.decided_at', 'decisions.id'), '<', eb.tuple(before!.decidedAt, before!.id))),
    )
    .orderBy('decisions.decided_at', 'desc')
    .orderBy('decisions.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
};

export const readLogEntry = async (db: Kysely<Tables>, poll: string, id: string): Promise<LogEntry | undefined> => {
  const row = await select(db, poll).where('decisions.id', '=', id).executeTakeFirst();
  return row && toEntry(row);
};

/** The last word about a reaction so far. */
export const readLast = (db: Kysely<Tables>, reaction: string): Promise<Selectable<DecisionTable> | undefined> =>
  db.selectFrom('decisions').selectAll().where('reaction', '=', reaction).orderBy('decided_at', 'desc').limit(1).executeTakeFirst();
