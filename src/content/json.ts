import {pollSchema, type Poll} from '../contract/poll.ts';
import {conform, type SchemaProblem} from '../contract/schema.ts';
import type {Content} from './content.ts';

/**
 * Reads poll JSON, already parsed: what conforms is shown, what does not is named with its path.
 *
 * @param source what stands for the path where there is nothing to read at all
 */
export const contentFromJson = (json: unknown, source = ''): Content => {
  const problems: SchemaProblem[] = [];
  const read = conform<Partial<Poll> & {statement: string}>(pollSchema, json, problems, json ? '' : source);
  const poll = read && {panel: [], ...read};
  return {poll, panel: poll?.panel ?? [], slots: {}, problems};
};

/** The same for JSON that is still text, as in a `<script type="application/json">`. */
export const contentFromText = (text: string): Content => {
  try {
    return contentFromJson(JSON.parse(text));
  } catch {
    return {poll: undefined, panel: [], slots: {}, problems: [{path: '', code: 'malformed'}]};
  }
};
