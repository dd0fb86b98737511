import {writeCsv} from './csv.ts';
import type {ExportFormat} from './export-format.ts';
import {writeJsonLines} from './json-lines.ts';

const csv = {mediaType: 'text/csv; charset=utf-8; header=present', extension: 'csv'};

/** `csv-semicolon` is for spreadsheets that speak Dutch: the comma is their decimal sign, so that they look for `;`. */
export const exportFormats = {
  csv: {...csv, write: writeCsv(',')},
  'csv-semicolon': {...csv, write: writeCsv(';')},
  jsonl: {mediaType: 'application/jsonl; charset=utf-8', extension: 'jsonl', write: writeJsonLines},
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
