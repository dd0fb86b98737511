import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Batches} from '../export/export-format.ts';
import {exportFormats, type ExportFormatName} from '../export/formats.ts';
import {createStore} from '../store/kysely-store.ts';
import type {StoredReaction} from '../store/store.ts';
import type {Command} from './command.ts';
import {databaseFlag, existingDatabaseOf} from './database.ts';
import {isClosedPipe} from './errors.ts';
import type {FlagValues} from './flags.ts';
import {createProgress} from './progress.ts';

const separators = ['comma', 'semicolon'] as const;

const formatOf = (flags: FlagValues): ExportFormatName => {
  const format = flags.oneOf('format', ['csv', 'jsonl']);
  const separator = flags.oneOf('separator', separators);
  return format === 'csv' && separator === 'semicolon' ? 'csv-semicolon' : format;
};

async function* counted(batches: Batches, count: (n: number) => void): AsyncGenerator<readonly StoredReaction[]> {
  for await (const batch of batches) {
    yield batch;
    count(batch.length);
  }
}

export const exportCommand: Command = {
  summary: 'Write the reactions of a database to standard output, with names and e-mail addresses where their reader allows publication',
  flags: {
    database: databaseFlag,
    poll: {value: 'ID', help: 'Only the reactions to this poll'},
    format: {value: 'csv|jsonl', fallback: 'csv', help: 'A table for a spreadsheet, or a JSON object on each line'},
    separator: {value: separators.join('|'), fallback: 'comma', help: 'Between the cells of a CSV row; a Dutch spreadsheet opens semicolon right'},
    state: {value: 'published|pending|all', fallback: 'published', help: 'Which reactions; all has the rejected ones too'},
  },
  async run(flags) {
    const {write} = exportFormats[formatOf(flags)];
    const state = flags.oneOf('state', ['published', 'pending', 'all']);
    const store = createStore(existingDatabaseOf(flags));
    const progress = createProgress(process.stderr, 'reactions');
    try {
      const batches = counted(store.export({poll: flags.text('poll'), state}), progress.add);
      await pipeline(Readable.from(write(batches)), process.stdout);
    } catch (error) {
      if (!isClosedPipe(error)) throw error;
    } finally {
      progress.end();
      await store.close();
    }
  },
};
