import type {Kysely} from 'kysely';
import type {Stance} from '../../contract/stance.ts';
import type {RowState, Tables} from './tables.ts';

/** A new reaction as the editor's own systems are told of it: with what its reader allowed. */
export interface Delivery {
  /** The id of the reaction. */
  readonly reaction: string;
  /** This one included. */
  readonly attempts: number;
  /** `undefined` once it was taken back, erased or purged: then there is nothing left to tell. */
  readonly told:
    | {
        readonly publicId: string;
        readonly poll: string;
        readonly stance: Stance;
        readonly reason: string;
        /** Only where the reader allows that it is published. */
        readonly name: string | null;
        readonly mayPublish: boolean;
        readonly state: RowState;
        readonly lang: string;
        readonly receivedAt: string;
      }
    | undefined;
}

/** What the webhook must still be told. All times are ISO 8601. */
export interface Deliveries {
  /**
   * Takes on what is due, and puts it off until `until`: no other process takes it on meanwhile, and if this
   * one dies, it is due again.
   */
  claim(now: string, until: string, limit: number): Promise<readonly Delivery[]>;
  /** Not again. */
  finish(reaction: string): Promise<void>;
  /** Again, not before `dueAt`. */
  putOff(reaction: string, dueAt: string): Promise<void>;
}

const claim = async (db: Kysely<Tables>, now: string, until: string, limit: number): Promise<Delivery[]> => {
  const claimed = await db
    .updateTable('deliveries')
    .set((eb) => ({due_at: until, attempts: eb('attempts', '+', 1)}))
    .where('reaction', 'in', (eb) => eb.selectFrom('deliveries').select('reaction').where('due_at', '<=', now).orderBy('due_at').limit(limit))
    // Asked again of the row itself: of two processes that found it due, the second finds it put off.
    .where('due_at', '<=', now)
    .returning(['reaction', 'attempts'])
    .execute();
  if (claimed.length === 0) return [];
  const rows = await db
    .selectFrom('reactions')
    .select(['id', 'public_id', 'poll', 'stance', 'reason', 'name', 'may_publish', 'state', 'lang', 'received_at'])
    .where(
      'id',
      'in',
      claimed.map(({reaction}) => reaction),
    )
    .execute();
  return claimed.map(({reaction, attempts}) => {
    const row = rows.find(({id}) => id === reaction);
    // The stance goes with all else that is taken back, erased or purged.
    if (!row || row.stance === null) return {reaction, attempts, told: undefined};
    const mayPublish = row.may_publish === 1;
    const told = {
      publicId: row.public_id,
      poll: row.poll,
      stance: row.stance,
      reason: row.reason,
      name: mayPublish ? row.name : null,
      mayPublish,
      state: row.state,
      lang: row.lang,
      receivedAt: row.received_at,
    };
    return {reaction, attempts, told};
  });
};

/** @param opened does the work once the database is open */
export const createDeliveries = (db: Kysely<Tables>, opened: <T>(work: () => Promise<T>) => Promise<T>): Deliveries => ({
  claim: (now, until, limit) => opened(() => claim(db, now, until, limit)),
  finish: (reaction) => opened(async () => void (await db.deleteFrom('deliveries').where('reaction', '=', reaction).execute())),
  putOff: (reaction, dueAt) =>
    opened(async () => void (await db.updateTable('deliveries').set({due_at: dueAt}).where('reaction', '=', reaction).execute())),
});
