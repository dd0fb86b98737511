import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';
import {join} from 'node:path';
import type {TestContext} from 'node:test';

/** What becomes of a connection, when the endpoint next says something to the database in which `when` stands. */
export interface Fault {
  readonly when: string;
  /** The database does it, and the connection is gone before it can say so; or from there on nothing passes at all. */
  readonly what: 'lose the answer' | 'go silent';
}

export interface PostgresProxy {
  /** The URL of the database by way of this proxy. */
  readonly url: string;
  /** Stages a fault, once. */
  stage(fault: Fault): void;
}

/** Stands before a PostgreSQL that is reached through a socket in a folder. */
export const startPostgresProxy = async (t: TestContext, location: string): Promise<PostgresProxy> => {
  const folder = new URL(location).searchParams.get('host')!;
  const sockets = new Set<Socket>();
  const track = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  let next: Fault | undefined;

  const server = createServer((client) => {
    const database = track(connect(join(folder, '.s.PGSQL.5432')));
    let fault: Fault['what'] | undefined;
    track(client).on('data', (bytes) => {
      if (next && bytes.includes(next.when)) {
        fault = next.what;
        next = undefined;
      }
      if (fault !== 'go silent') database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (fault === 'lose the answer') client.destroy();
      else if (!fault) client.write(bytes);
    });
    client.on('close', () => database.destroy());
    database.on('close', () => fault === 'go silent' || client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });

  const {username, pathname} = new URL(location);
  return {
    url: `postgres://${username}@127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    stage: (fault) => (next = fault),
  };
};
