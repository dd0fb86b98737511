import type {ProblemError} from '../contract/problem.ts';
import {isRecord} from './failure-marks.ts';
import type {Names} from './reaction-values.ts';

interface Found {
  readonly name: string;
  readonly code?: unknown;
  readonly text?: unknown;
}

const pick = (holder: Readonly<Record<string, unknown>>, ...keys: string[]): unknown =>
  keys.map((key) => holder[key]).find((value) => value !== undefined && value !== null);

/** What is said of one field: a text, a list of them, or an object around one. */
const said = (value: unknown): Omit<Found, 'name'> => {
  if (Array.isArray(value)) return said(value[0]);
  if (isRecord(value)) return {code: pick(value, 'code', 'type'), text: pick(value, 'message', 'msg', 'detail', 'reason', 'error')};
  return {text: value};
};

/** An error with its message, as opposed to an object with a field in each key. */
const isOneError = (value: Readonly<Record<string, unknown>>, names: Names): boolean =>
  typeof value['message'] === 'string' && !Object.values(names).includes('message');

const foundIn = (value: unknown, names: Names): readonly Found[] => {
  if (Array.isArray(value))
    return value.map((entry: unknown) => {
      const name = isRecord(entry) ? pick(entry, 'field', 'name', 'path', 'property', 'param') : '';
      return {name: Array.isArray(name) ? name.join('.') : `${name ?? ''}`, ...said(entry)};
    });
  if (!isRecord(value) || isOneError(value, names)) return [];
  return Object.entries(value).map(([name, entry]) => ({name, ...said(entry)}));
};

/** Services send sentences with markup in them (`<em>`), which would be shown as it is. */
export const plain = (text: unknown): string =>
  typeof text === 'string'
    ? text
        .replace(/<[^>]*>/g, '')
        .replace(/&(lt|gt|quot|#0?39);/g, (_, name: string) => ({lt: '<', gt: '>', quot: '"'})[name] ?? "'")
        .replaceAll('&amp;', '&')
        .trim()
        .slice(0, 300)
    : '';

/** Fields of the form, where an error can be shown. */
const shown = ['stance', 'reason', 'name', 'email', 'mayPublish'] as const;

/** Our field for the service's name, which may be a path (`data.email`, `name][0`) or Gravity's bare number (`2`, `2.3`). */
const fieldFor = (name: string, names: Names): string => {
  const segments = name.split(/[./[\]]+/).filter(Boolean);
  const [first = ''] = segments;
  const spellings = [name, segments.at(-1) ?? '', first, `input_${first}`].map((spelling) => spelling.toLowerCase());
  return spellings.map((spelling) => shown.find((field) => names[field].toLowerCase() === spelling)).find(Boolean) ?? '';
};

const codeFor = (code: unknown): string => {
  if (/required|missing|empty|blank/i.test(`${code}`)) return 'required';
  return /type|format|email|pattern/i.test(`${code}`) ? 'malformed' : 'not-allowed';
};

/**
 * What a service has to say of fields, at our fields. It comes in four shapes (`errors: []`, `errors: {}`,
 * `invalid_fields: []`, `error: {}`) and in Gravity's `validation_messages: {}`. What is not of a field of the form is
 * of the form as a whole, `field: ''`, with its name in the text: without it "This field is required" says nothing.
 */
export const fieldErrors = (json: unknown, names: Names): readonly ProblemError[] => {
  if (!isRecord(json)) return [];
  const holders = [json, json['data']].filter(isRecord);
  const found = holders.flatMap((holder) =>
    ['errors', 'invalid_fields', 'error', 'validation_messages'].flatMap((key) => foundIn(holder[key], names)),
  );
  return found.map(({name, code, text}) => {
    const field = fieldFor(name, names);
    const words = plain(text);
    const detail = words && !field && name ? `${name}: ${words}` : words;
    return {field, code: codeFor(code), ...(detail && {detail})};
  });
};
