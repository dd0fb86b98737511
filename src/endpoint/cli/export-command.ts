import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createStore} from '../store/kysely-store.ts';
import type {StoredReaction} from '../store/store.ts';
import type {Command} from './command.ts';
import {byteOrderMark, csvRows} from './csv.ts';
import {databaseFlag, existingDatabaseOf} from './database.ts';

const columns = [
  'id',
  'poll',
  'stance',
  'reason',
  'name',
  'email',
  'mayPublish',
  'state',
  'lang',
  'receivedAt',
] as const satisfies readonly (keyof StoredReaction)[];

type Batches = AsyncIterable<readonly StoredReaction[]>;

async function* toCsv(batches: Batches): AsyncGenerator<string> {
  yield byteOrderMark + csvRows([columns]);
  for await (const batch of batches) {
    if (batch.length > 0) yield csvRows(batch.map((reaction) => columns.map((column) => reaction[column])));
  }
}

async function* toJsonLines(batches: Batches): AsyncGenerator<string> {
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.map((reaction) => `${JSON.stringify(reaction, [...columns])}\n`).join('');
  }
}

const formats = {csv: toCsv, jsonl: toJsonLines} as const;

const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

export const exportCommand: Command = {
  summary: 'Write the reactions of a database to standard output',
  flags: {
    database: databaseFlag,
    poll: {value: 'ID', help: 'Only the reactions to this poll'},
    format: {value: 'csv|jsonl', fallback: 'csv', help: 'A table for a spreadsheet, or a JSON object on each line'},
    state: {value: 'published|pending|all', fallback: 'published', help: 'Which reactions'},
  },
  async run(flags) {
    const format = flags.oneOf('format', ['csv', 'jsonl']);
    const state = flags.oneOf('state', ['published', 'pending', 'all']);
    const store = createStore(existingDatabaseOf(flags));
    try {
      await pipeline(Readable.from(formats[format](store.export({poll: flags.text('poll'), state}))), process.stdout);
    } catch (error) {
      // Whoever reads has seen enough (`| head`).
      if (!isClosedPipe(error)) throw error;
    } finally {
      await store.close();
    }
  },
};
