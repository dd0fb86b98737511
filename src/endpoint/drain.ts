import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {Server as NetServer, type Socket} from 'node:net';

/** Milliseconds. */
export interface DrainTimes {
  /** As long as no connection came for this long, nobody is on the way here any more. */
  readonly quiet: number;
  /** How long new connections are taken after all, where it never gets quiet. */
  readonly accepting: number;
  /** After this long without a request its client has surely given up an idle connection: it was told a shorter time. */
  readonly idle: number;
  /** When whatever is left is broken off. */
  readonly most: number;
}

/** How often it is looked whether there is something to close, in milliseconds. */
const pace = 20;

interface Connection {
  /** The last one, be it under way or given. */
  answer: ServerResponse | undefined;
  /** Since when nothing is asked, as far as somebody looked. */
  idleSince: number | undefined;
}

const isUnderWay = (answer: ServerResponse | undefined): answer is ServerResponse =>
  answer !== undefined && !answer.writableFinished && !answer.destroyed;

const never = -Infinity;

/** Milliseconds in which the queue of new connections is to run empty. */
const mostQueueing = 500;

export interface Drain {
  /** Runs the work now; but while the door is being closed, right after. */
  admit(work: () => void): void;
  /** Takes what still comes, tells each client to come back elsewhere, and resolves when all have had their answer. */
  stop(): Promise<void>;
}

/**
 * Stops a server without breaking off a connection on which somebody just asked something.
 *
 * Node's own `close` ends idle connections at once, also that on which a request is on its way. Here an idle
 * connection is left until its client knows that it is over: every answer says `Connection: close`, and one that
 * nothing more is asked on ends when the time for which it was promised has passed.
 */
export const createDrain = (server: Server, times: DrainTimes): Drain => {
  const connections = new Map<Socket, Connection>();
  let accepted = 0;
  let lastAccepted = never;
  let draining = false;

  server.on('connection', (socket) => {
    accepted += 1;
    lastAccepted = performance.now();
    connections.set(socket, {answer: undefined, idleSince: lastAccepted});
    socket.once('close', () => connections.delete(socket));
  });
  // Before the listener that answers. Nothing is listened to on the answer itself: that would cost each of them a tenth more.
  server.prependListener('request', ({socket}: IncomingMessage, answer: ServerResponse) => {
    const connection = connections.get(socket);
    if (connection) {
      connection.answer = answer;
      connection.idleSince = undefined;
    }
    if (draining) answer.setHeader('Connection', 'close');
  });

  /** Without the rest of `http.Server.close`, which ends idle connections. */
  const stopListening = (): Promise<void> => new Promise((resolve) => void NetServer.prototype.close.call(server, () => resolve()));

  /** Resolves in a turn of the event loop in which nobody stood in the queue: who stands in it is reset when it goes. */
  const emptyQueue = (): Promise<void> =>
    new Promise((resolve) => {
      const last = performance.now() + mostQueueing;
      const look = (before: number) => {
        if (accepted === before || performance.now() > last) resolve();
        else setImmediate(look, accepted);
      };
      setImmediate(look, accepted);
    });

  /** What came in while the door was being closed. */
  let held: (() => void)[] | undefined;

  /** Nothing is begun meanwhile: the queue is then emptied at once, and who waits for an answer does not come anew. */
  const closeDoor = async (): Promise<{stopped: Promise<void>}> => {
    held = [];
    await emptyQueue();
    const stopped = stopListening();
    for (const work of held) work();
    held = undefined;
    return {stopped};
  };

  const closeIdle = (now: number): void => {
    for (const [socket, connection] of connections) {
      if (isUnderWay(connection.answer)) continue;
      connection.idleSince ??= now;
      if (now - connection.idleSince >= times.idle) socket.destroy();
    }
  };

  const until = async (done: (now: number) => boolean): Promise<void> => {
    while (!done(performance.now())) await new Promise((resolve) => setTimeout(resolve, pace));
  };

  return {
    admit(work) {
      if (held) held.push(work);
      else work();
    },
    async stop() {
      draining = true;
      const started = performance.now();
      for (const {answer} of connections.values()) {
        if (isUnderWay(answer) && !answer.headersSent) answer.setHeader('Connection', 'close');
      }
      await until((now) => now - lastAccepted >= times.quiet || now - started >= times.accepting);
      const {stopped} = await closeDoor();
      await until((now) => {
        closeIdle(now);
        return connections.size === 0 || now - started >= times.most;
      });
      server.closeAllConnections();
      await stopped;
    },
  };
};
