// The build without Node's `Buffer`, for runtimes that have none.
import {stringify} from 'csv-stringify/browser/esm/sync';
import type {StoredReaction} from '../store/store.ts';
import {columns} from './columns.ts';
import type {Batches} from './export-format.ts';

/**
 * What makes a spreadsheet take a cell for a formula, in ASCII and full width, also behind white space and
 * quotation marks, which some look past; and the characters that make it look past the start of the cell.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}'"\uFF02\uFF07]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** A quotation mark in front makes it text again; nothing else is changed. */
const neutralise = (text: string): string => (formula.test(text) ? `'${text}` : text);

type Cell = string | boolean | null;

export type Separator = ',' | ';';

/** Rows of a CSV file (RFC 4180) that no spreadsheet takes for formulas. */
export const csvRows = (rows: readonly (readonly Cell[])[], delimiter: Separator = ','): string =>
  stringify(rows as Cell[][], {
    delimiter,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: {string: neutralise, boolean: String},
  });

/** Tells a spreadsheet that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

const cellsOf = (reaction: StoredReaction): Cell[] => columns.map((column) => reaction[column]);

/** A table for a spreadsheet: a header, and a row for each reaction. */
export const writeCsv = (delimiter: Separator) =>
  async function* (batches: Batches): AsyncGenerator<string, void> {
    yield byteOrderMark + csvRows([columns], delimiter);
    for await (const batch of batches) if (batch.length > 0) yield csvRows(batch.map(cellsOf), delimiter);
  };
