import type {Kysely, Selectable, Transaction, Updateable} from 'kysely';
import {isUndoable, readLast, stateAfter} from './decisions.ts';
import {emptyRow} from './empty-row.ts';
import type {Asked, AskedUndo, Outcome} from './moderation.ts';
import type {DecisionAction, DecisionTable, ReactionTable, RowState, Tables} from './tables.ts';
import {inTransaction} from './transaction.ts';

type Row = Pick<Selectable<ReactionTable>, 'id' | 'poll' | 'state' | 'stance' | 'may_publish' | 'received_at'>;

/**
 * Takes hold of a reaction until the transaction ends, so that of two editors one comes after the other. A write
 * that changes nothing does so on every database; `for update` is not SQL that all of them know.
 */
const hold = (db: Transaction<Tables>, poll: string, id: string): Promise<Row | undefined> =>
  db
    .updateTable('reactions')
    .set((eb) => ({state: eb.ref('state')}))
    .where('id', '=', id)
    .where('poll', '=', poll)
    .returning(['id', 'poll', 'state', 'stance', 'may_publish', 'received_at'])
    .executeTakeFirst();

/** Later than the decision before it also where the clocks of two servers differ: their order is what an undo goes by. */
const momentAfter = (at: Date, last: Selectable<DecisionTable> | undefined): string =>
  new Date(Math.max(at.getTime(), last ? Date.parse(last.decided_at) + 1 : 0)).toISOString();

/** When a reaction that is published again was published first, so that it keeps its place among the others. */
const firstPublished = async (db: Transaction<Tables>, row: Row): Promise<string> => {
  const decision = await db
    .selectFrom('decisions')
    .select('decided_at')
    .where('reaction', '=', row.id)
    .where('action', '=', 'publish')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return decision?.decided_at ?? row.received_at;
};

const change = async (db: Transaction<Tables>, row: Row, values: Updateable<ReactionTable>): Promise<void> =>
  void (await db.updateTable('reactions').set(values).where('id', '=', row.id).execute());

const write = async (db: Transaction<Tables>, row: Row, action: DecisionAction, decidedAt: string): Promise<Outcome> => {
  const id = crypto.randomUUID();
  await db.insertInto('decisions').values({id, reaction: row.id, poll: row.poll, action, from_state: row.state, decided_at: decidedAt}).execute();
  return {kind: 'done', decision: id};
};

const erase = async (db: Transaction<Tables>, row: Row): Promise<void> => {
  await change(db, row, {...emptyRow, state: 'erased'});
  await db
    .updateTable('standings')
    .set((eb) => ({n: eb('n', '-', 1)}))
    .where('poll', '=', row.poll)
    .where('stance', '=', row.stance!)
    .execute();
};

const gone: readonly RowState[] = ['withdrawn', 'erased', 'purged'];

const decideIn = async (db: Transaction<Tables>, {poll, reaction, action, seen, at}: Asked): Promise<Outcome> => {
  const row = await hold(db, poll, reaction);
  if (!row) return {kind: 'absent'};
  const last = await readLast(db, row.id);
  // Whatever an editor saw, erasing is always meant for what is there.
  if (gone.includes(row.state) || (action !== 'erase' && row.state !== seen)) {
    return {kind: 'overtaken', state: row.state, decision: last?.id};
  }
  if (action !== 'erase' && !row.may_publish) return {kind: 'not-allowed'};
  if (row.state === stateAfter[action]) return {kind: 'overtaken', state: row.state, decision: last?.id};

  const decidedAt = momentAfter(at, last);
  if (action === 'erase') await erase(db, row);
  else {
    await change(db, row, {
      state: stateAfter[action],
      published_at: action === 'publish' ? decidedAt : null,
      waiting_since: null,
    });
  }
  return write(db, row, action, decidedAt);
};

const undoIn = async (db: Transaction<Tables>, {poll, decision, at}: AskedUndo): Promise<Outcome> => {
  const asked = await db.selectFrom('decisions').selectAll().where('id', '=', decision).executeTakeFirst();
  const row = asked && (await hold(db, poll, asked.reaction));
  if (!row) return {kind: 'absent'};
  const last = await readLast(db, row.id);
  if (last?.id !== asked.id || !isUndoable(asked.action, row.state)) {
    return {kind: 'overtaken', state: row.state, decision: last?.id};
  }
  const state = asked.from_state;
  await change(db, row, {
    state,
    published_at: state === 'published' ? await firstPublished(db, row) : null,
    waiting_since: state === 'pending' ? row.received_at : null,
  });
  return write(db, row, 'undo', momentAfter(at, last));
};

export const createDecider = (db: Kysely<Tables>) => ({
  decide: (asked: Asked): Promise<Outcome> => inTransaction(db, (transaction) => decideIn(transaction, asked)),
  undo: (asked: AskedUndo): Promise<Outcome> => inTransaction(db, (transaction) => undoIn(transaction, asked)),
});
