import {receiveMessageOnPort, type MessagePort} from 'node:worker_threads';
import {Kysely} from 'kysely';
import {createAddSteps, type AddSteps, type NewRow, type Outcome} from './add-steps.ts';
import {NodeSqliteDialect} from './node-sqlite.ts';
import {createReader} from './read.ts';
import {isRowAtFault} from './row-at-fault.ts';
import {inTransactionAtOnce} from './steps.ts';
import type {Tables} from './tables.ts';

/** What the thread is asked, by one store, which has the webhook told of all or of none. */
export interface Order {
  readonly rows: readonly NewRow[];
  readonly notify: boolean;
}

export type Message = Order | 'end';

/** Of an error, what the store asks for. */
export interface Failure {
  readonly message: string;
  readonly errcode: unknown;
}

export type Reply = {readonly outcome: Outcome} | {readonly failure: Failure};

/** Rows to a transaction, and a few more. */
const mostRows = 256;

/** The other side: adds what it is given, and says what became of it once that is on disk. */
export const serveThread = async (path: string, port: MessagePort): Promise<void> => {
  const dialect = new NodeSqliteDialect(path);
  const db = new Kysely<Tables>({dialect});
  const reader = createReader(db);
  const [add, addAndNotify] = [false, true].map((notify) => createAddSteps(db, reader, {notify, oneByOne: true})) as [AddSteps, AddSteps];

  /** In one transaction; where one of them is at fault, each in its own. */
  const carryOut = (orders: readonly Order[]): Reply[] => {
    try {
      const steps = orders[0]!.notify ? addAndNotify : add;
      const {isFresh, ...rest} = inTransactionAtOnce(dialect, steps(orders.flatMap(({rows}) => rows)));
      let at = 0;
      return orders.map(({rows}) => ({outcome: {...rest, isFresh: isFresh.slice(at, (at += rows.length))}}));
    } catch (error) {
      if (orders.length > 1 && isRowAtFault(error)) return orders.flatMap((order) => carryOut([order]));
      const {message, errcode} = error as Error & {errcode?: unknown};
      return orders.map(() => ({failure: {message, errcode}}));
    }
  };

  await db.connection().execute(async () => {});
  port.on('message', (first: Message) => {
    // With what else was asked while the last transaction was written.
    const orders: Order[] = [];
    let message: Message | undefined = first;
    for (let rows = 0; message && message !== 'end';) {
      orders.push(message);
      rows += message.rows.length;
      message = rows < mostRows ? (receiveMessageOnPort(port)?.message as Message | undefined) : undefined;
    }
    if (orders.length > 0) port.postMessage(carryOut(orders));
    if (message === 'end') void db.destroy().then(() => port.close());
  });
};
