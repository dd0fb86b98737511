/** A process that opens the database that it is given, and stores one reaction, at the moment it is told to. */
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {postgresDialect} from '../../src/endpoint/store/postgres.ts';
import {rowOf} from './row.ts';

const [location = ''] = process.argv.slice(2);
const store = createStore(location.startsWith('postgres://') ? postgresDialect(location) : sqliteDialect(location));

process.once('message', async () => {
  await store.add(rowOf(crypto.randomUUID()));
  await store.setting('name', () => String(process.pid));
  await store.close();
  process.disconnect();
});
process.send?.('loaded');
