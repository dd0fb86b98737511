import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pollSchema, type Poll} from '../../contract/poll.ts';
import {conform, type SchemaProblem} from '../../contract/schema.ts';
import {createPolls} from '../polls.ts';
import {messageOf, WorkError} from './errors.ts';

const readPoll = async (path: string): Promise<Poll> => {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new WorkError(`${path}: this is not JSON (${messageOf(error)})`);
  }
  const problems: SchemaProblem[] = [];
  const poll = conform<Poll>(pollSchema, value, problems);
  if (!poll || problems.length > 0) {
    const said = problems.map((problem) => `${problem.path || 'the whole'}: ${problem.code}`);
    throw new WorkError(`${path}: ${said.join('; ')}`);
  }
  return poll;
};

/** The polls of a folder, one in each `*.json`. What is wrong with one is said at start, with its file and the path in it. */
export const readPolls = async (folder: string): Promise<Poll[]> => {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    throw new WorkError(`the polls cannot be read: ${messageOf(error)}`);
  }
  const polls: Poll[] = [];
  for (const name of names) {
    const path = join(folder, name);
    polls.push(await readPoll(path));
    try {
      createPolls(polls, false);
    } catch (error) {
      throw new WorkError(`${path}: ${messageOf(error)}`);
    }
  }
  return polls;
};
