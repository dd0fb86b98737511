import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {Kysely} from 'kysely';
import type {AddingDialect} from './add.ts';
import {createAddSteps, type AddSteps, type NewRow, type Outcome} from './add-steps.ts';
import {ImmediateDriver, NodeSqliteDialect} from './node-sqlite.ts';
import {createReader} from './read.ts';
import {inTransactionAtOnce} from './steps.ts';
import type {Tables} from './tables.ts';

/** What the thread is started with; a name by which it knows itself. */
interface ThreadData {
  readonly stellingPollStore: {readonly path: string};
}

/** What it is asked; nothing where it is over. */
type Order = {readonly rows: readonly NewRow[]; readonly notify: boolean} | undefined;

/** Of an error, what the store asks for. */
interface Failure {
  readonly message: string;
  readonly errcode: unknown;
}

type Reply = {readonly outcome: Outcome} | {readonly failure: Failure};

/** Who waits for the reply. */
interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** The other side: adds what it is given, and says what became of it once that is on disk. */
const serve = async ({path}: ThreadData['stellingPollStore']): Promise<void> => {
  const dialect = new NodeSqliteDialect(path);
  const db = new Kysely<Tables>({dialect});
  const reader = createReader(db);
  const [add, addAndNotify] = [false, true].map((notify) => createAddSteps(db, reader, {notify, oneByOne: true})) as [AddSteps, AddSteps];
  await db.connection().execute(async () => {});
  parentPort!.on('message', (order: Order) => {
    if (!order) return void db.destroy().then(() => parentPort!.close());
    let reply: Reply;
    try {
      reply = {outcome: inTransactionAtOnce(dialect, (order.notify ? addAndNotify : add)(order.rows))};
    } catch (error) {
      const {message, errcode} = error as Error & {errcode?: unknown};
      reply = {failure: {message, errcode}};
    }
    parentPort!.postMessage(reply);
  });
};

/** The thread, from this side; one that ended is started anew when there is something to add. */
class Thread {
  readonly #path: string;
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  start(): Worker {
    if (this.#worker) return this.#worker;
    const data: ThreadData = {stellingPollStore: {path: this.#path}};
    // This file; or, where all is in one, that one.
    const worker = new Worker(new URL(import.meta.url), {workerData: data});
    const fail = (error: unknown) => {
      // An error is followed by the end; by then another may be at work, whose orders are not this one's to give up.
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#waiting?.reject(error);
      this.#waiting = undefined;
    };
    worker.on('error', fail).on('exit', () => fail(new Error('the thread that stores has ended')));
    worker.on('message', (reply: Reply) => {
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if ('outcome' in reply) waiting?.resolve(reply.outcome);
      else waiting?.reject(Object.assign(new Error(reply.failure.message), {errcode: reply.failure.errcode}));
    });
    return (this.#worker = worker);
  }

  /** One at a time: who asks has the connection to itself. */
  add(rows: readonly NewRow[], notify: boolean): Promise<Outcome> {
    const worker = this.start();
    return new Promise((resolve, reject) => {
      this.#waiting = {resolve, reject};
      worker.postMessage({rows, notify} satisfies Order);
    });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.postMessage(undefined);
    });
  }
}

class ThreadedDriver extends ImmediateDriver {
  readonly #thread: Thread;

  constructor(config: NodeSqliteDialect['config'], thread: Thread) {
    super(config);
    this.#thread = thread;
  }

  override async init(): Promise<void> {
    await super.init();
    // Now, so that the first reaction does not wait for it.
    this.#thread.start();
  }

  override async destroy(): Promise<void> {
    await this.#thread.end();
    await super.destroy();
  }
}

class ThreadedSqliteDialect extends NodeSqliteDialect implements AddingDialect {
  readonly #thread: Thread;

  constructor(path: string) {
    super(path);
    this.#thread = new Thread(path);
  }

  add(rows: readonly NewRow[], notify: boolean): Promise<Outcome> {
    return this.#thread.add(rows, notify);
  }

  override createDriver(): ImmediateDriver {
    return new ThreadedDriver(this.config, this.#thread);
  }
}

/**
 * The dialect for an SQLite file to which much is added. That happens in a thread of its own, with a connection of
 * its own, so that requests are read and answered while the disk is written to. They take turns all the same:
 * while one writes, the other is not asked to.
 */
export const threadedSqliteDialect = (path: string): AddingDialect => new ThreadedSqliteDialect(path);

const {stellingPollStore} = (workerData ?? {}) as Partial<ThreadData>;
if (!isMainThread && stellingPollStore) void serve(stellingPollStore);
