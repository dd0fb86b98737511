import {readFile} from 'node:fs/promises';
import {createBlocklist} from '../blocklist.ts';
import {messageOf, WorkError} from './errors.ts';

const decoder = new TextDecoder('utf-8', {fatal: true});

/** The words and phrases of a file, one a line. What cannot be used is said at start, with its file and line. */
export const readBlocklist = async (path: string): Promise<string[]> => {
  let text: string;
  try {
    text = decoder.decode(await readFile(path));
  } catch (error) {
    throw new WorkError(`the blocklist ${path} cannot be read: ${messageOf(error)}`);
  }
  return text.split(/\r?\n/).flatMap((line, index) => {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) return [];
    try {
      createBlocklist([entry]);
    } catch (error) {
      throw new WorkError(`${path}, line ${index + 1}: ${messageOf(error)}`);
    }
    return [entry];
  });
};
