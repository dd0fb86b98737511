import type {MessagePort} from 'node:worker_threads';
import {Kysely} from 'kysely';
import {createAddSteps, type AddSteps, type NewRow, type Outcome} from './add-steps.ts';
import {NodeSqliteDialect} from './node-sqlite.ts';
import {createReader} from './read.ts';
import {inTransactionAtOnce} from './steps.ts';
import type {Tables} from './tables.ts';

/** What the thread is asked. */
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

/** The other side: adds what it is given, in one transaction, and says what became of it once that is on disk. */
export const serveThread = async (path: string, port: MessagePort): Promise<void> => {
  const dialect = new NodeSqliteDialect(path);
  const db = new Kysely<Tables>({dialect});
  const reader = createReader(db);
  const [add, addAndNotify] = [false, true].map((notify) => createAddSteps(db, reader, {notify, oneByOne: true})) as [AddSteps, AddSteps];

  const carryOut = ({rows, notify}: Order): Reply => {
    try {
      return {outcome: inTransactionAtOnce(dialect, (notify ? addAndNotify : add)(rows))};
    } catch (error) {
      const {message, errcode} = error as Error & {errcode?: unknown};
      return {failure: {message, errcode}};
    }
  };

  await db.connection().execute(async () => {});
  port.on('message', (message: Message) => {
    if (message === 'end') void db.destroy().then(() => port.close());
    else port.postMessage(carryOut(message));
  });
};
