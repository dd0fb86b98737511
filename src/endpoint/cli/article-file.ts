import {readFile} from 'node:fs/promises';
import {buffer} from 'node:stream/consumers';
import {messageOf, WorkError} from './errors.ts';

/** How to read what a file begins with. */
const byteOrderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Documents that a word processor writes: archives, or pages to print. */
const documents: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a Word or OpenDocument file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word file'],
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'an RTF file'],
];

const decode = (bytes: Uint8Array): string => {
  const encoding = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    // What Word for Windows saves as plain text, unless it is told otherwise.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The text of an article: in UTF-8, in UTF-16, or as Word saves it. `-` is standard input. */
export const readArticleFile = async (path: string): Promise<string> => {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    throw new WorkError(`the article cannot be read: ${messageOf(error)}`);
  }
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const document = documents.find(([start]) => head.startsWith(start))?.[1];
  if (document) throw new WorkError(`${path} is ${document}; save it as plain text first`);
  return decode(bytes);
};
