import {stringify} from 'csv-stringify/sync';

/** What makes a spreadsheet take a cell for a formula, in ASCII and full width, and what makes it look past the start. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A quotation mark in front makes it text again; the spreadsheet does not show it. */
const neutralise = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Tells a spreadsheet that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Rows of a CSV file (RFC 4180) that no spreadsheet takes for formulas. */
export const csvRows = (rows: readonly (readonly (string | boolean | null)[])[]): string =>
  stringify(rows as (string | boolean | null)[][], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: {string: neutralise, boolean: String},
  });
