import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import type {DatabaseConnection} from 'kysely';
import type {AddingDialect} from './add.ts';
import type {NewRow, Outcome} from './add-steps.ts';
import {ImmediateDriver, NodeSqliteDialect} from './node-sqlite.ts';
import {serveThread, type Message, type Reply} from './thread-side.ts';
import {Turns} from './turns.ts';

/** What the thread is started with; a name by which it knows itself. */
interface ThreadData {
  readonly stellingPollStore: {readonly path: string};
}

/** Who waits for a reply. */
interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** The thread, from this side; one that ended is started anew when there is something to add. */
class Thread {
  readonly #path: string;
  #worker: Worker | undefined;
  /** In the order in which they asked, which is that of the replies. */
  #waiting: Waiting[] = [];

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
      for (const {reject} of this.#waiting.splice(0)) reject(error);
    };
    worker.on('error', fail).on('exit', () => fail(new Error('the thread that stores has ended')));
    worker.on('message', (reply: Reply) => {
      const waiting = this.#waiting.shift();
      if ('outcome' in reply) waiting?.resolve(reply.outcome);
      else waiting?.reject(Object.assign(new Error(reply.failure.message), {errcode: reply.failure.errcode}));
    });
    return (this.#worker = worker);
  }

  add(rows: readonly NewRow[], notify: boolean): Promise<Outcome> {
    const worker = this.start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({resolve, reject});
      worker.postMessage({rows, notify} satisfies Message);
    });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.postMessage('end' satisfies Message);
    });
  }
}

class ThreadedDriver extends ImmediateDriver {
  readonly #thread: Thread;
  readonly #turns: Turns;

  constructor(config: NodeSqliteDialect['config'], thread: Thread, turns: Turns) {
    super(config);
    this.#thread = thread;
    this.#turns = turns;
  }

  override async init(): Promise<void> {
    await super.init();
    // Now, so that the first reaction does not wait for it.
    this.#thread.start();
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.alone();
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.#turns.done();
  }

  override async destroy(): Promise<void> {
    await this.#thread.end();
    await super.destroy();
  }
}

class ThreadedSqliteDialect extends NodeSqliteDialect implements AddingDialect {
  readonly #thread: Thread;
  /** While the thread adds, this side is not asked to write, nor the other way round: SQLite would have it wait asleep. */
  readonly #turns = new Turns();

  constructor(path: string) {
    super(path);
    this.#thread = new Thread(path);
  }

  add(rows: readonly NewRow[], notify: boolean): Promise<Outcome> {
    return this.#turns.together(() => this.#thread.add(rows, notify));
  }

  override createDriver(): ImmediateDriver {
    return new ThreadedDriver(this.config, this.#thread, this.#turns);
  }
}

/**
 * The dialect for an SQLite file to which much is added. That happens in a thread of its own, with a connection of
 * its own, so that requests are read and answered while the disk is written to.
 */
export const threadedSqliteDialect = (path: string): AddingDialect => new ThreadedSqliteDialect(path);

const {stellingPollStore} = (workerData ?? {}) as Partial<ThreadData>;
if (!isMainThread && stellingPollStore) void serveThread(stellingPollStore.path, parentPort!);
