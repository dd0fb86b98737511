import type {StoredReaction} from '../store/store.ts';
import {writeCsv} from './csv.ts';
import {writeJsonLines} from './json-lines.ts';

/** What `Store.export` gives. */
export type Batches = AsyncIterable<readonly StoredReaction[]>;

export interface ExportFormat {
  readonly mediaType: string;
  /** Of a file's name, without a dot. */
  readonly extension: string;
  /** The file in pieces, as the batches come in: memory stays flat, and a slow reader is waited for. */
  write(batches: Batches): AsyncGenerator<string>;
}

const csv = {mediaType: 'text/csv; charset=utf-8; header=present', extension: 'csv'};

/** `csv-semicolon` is for spreadsheets that speak Dutch: the comma is their decimal sign, so that they look for `;`. */
export const exportFormats = {
  csv: {...csv, write: writeCsv(',')},
  'csv-semicolon': {...csv, write: writeCsv(';')},
  jsonl: {mediaType: 'application/jsonl; charset=utf-8', extension: 'jsonl', write: writeJsonLines},
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
