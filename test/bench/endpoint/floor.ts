/**
 * What the endpoint is measured against: the least that stores a reaction as durably. No routes, no checks, no
 * limits, no logs. `node floor.ts KIND DATABASE` prints its URL when it listens.
 *
 * - `nothing`: stores nothing, which is the most that this machine does with the load on it as well.
 * - `single`: a commit for each request, as one would write it at first.
 * - `group`: one commit for what arrived together.
 */
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {DatabaseSync} from 'node:sqlite';
import pg from 'pg';

type Answer = (status: 201 | 500) => void;
type Accept = (id: string, body: string, answer: Answer) => void;

/** A reaction that is in no group yet. */
interface Waiting {
  readonly id: string;
  readonly body: string;
  readonly answer: Answer;
}

const table = 'create table if not exists floor (id text not null primary key, body text not null)';

const openSqlite = (path: string) => {
  const database = new DatabaseSync(path);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${table}`);
  const statement = database.prepare('insert into floor (id, body) values (?, ?)');
  return {database, store: (id: string, body: string) => statement.run(id, body)};
};

const openPostgres = async (url: string): Promise<pg.Pool> => {
  const pool = new pg.Pool({connectionString: url, max: 10, options: '-c synchronous_commit=on'});
  await pool.query(table);
  return pool;
};

const kinds: Readonly<Record<string, (database: string) => Promise<Accept>>> = {
  async nothing() {
    return (_id, _body, answer) => answer(201);
  },
  async 'sqlite-single'(path) {
    const {store} = openSqlite(path);
    return (id, body, answer) => {
      store(id, body);
      answer(201);
    };
  },
  async 'sqlite-group'(path) {
    const {database, store} = openSqlite(path);
    let waiting: Waiting[] = [];
    const commit = () => {
      const group = waiting;
      waiting = [];
      database.exec('begin immediate');
      for (const {id, body} of group) store(id, body);
      database.exec('commit');
      for (const {answer} of group) answer(201);
    };
    return (id, body, answer) => {
      if (waiting.push({id, body, answer}) === 1) setImmediate(commit);
    };
  },
  async 'postgres-single'(url) {
    const pool = await openPostgres(url);
    const text = 'insert into floor (id, body) values ($1, $2)';
    return (id, body, answer) => {
      pool.query({name: 'insert', text, values: [id, body]}).then(
        () => answer(201),
        () => answer(500),
      );
    };
  },
  async 'postgres-group'(url) {
    const pool = await openPostgres(url);
    const text = 'insert into floor (id, body) select * from unnest($1::text[], $2::text[])';
    let waiting: Waiting[] = [];
    let storing = false;
    const commit = async (): Promise<void> => {
      const group = waiting;
      waiting = [];
      storing = true;
      const stored = await pool.query({name: 'insert', text, values: [group.map(({id}) => id), group.map(({body}) => body)]}).catch(() => undefined);
      storing = false;
      if (waiting.length > 0) void commit();
      for (const {answer} of group) answer(stored ? 201 : 500);
    };
    return (id, body, answer) => {
      if (waiting.push({id, body, answer}) === 1 && !storing) setImmediate(commit);
    };
  },
};

const [kind = '', database = ''] = process.argv.slice(2);
const accept = await kinds[kind]!(database);

const answer = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)}).end(body);
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const {id} = JSON.parse(body) as {id: string};
    accept(id, body, (status) => answer(response, status, JSON.stringify({id, state: 'pending'})));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`));
