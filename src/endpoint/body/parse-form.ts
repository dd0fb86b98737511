import {Refusal} from '../refusal.ts';
import {checkText, claimName} from './fields.ts';

/** Unlike `URLSearchParams`, which turns bytes that are no UTF-8 into U+FFFD without a word. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Refusal(400, 'The form is not encoded as UTF-8.');
  }
};

/** The fields of an `application/x-www-form-urlencoded` body; line ends are those of JSON, not the CRLF that forms send. */
export const parseForm = (text: string): Record<string, string> => {
  const names = new Set<string>();
  const fields: Record<string, string> = {};
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1)).replace(/\r\n?/g, '\n');
    checkText(name);
    checkText(value);
    claimName(name, names);
    fields[name] = value;
  }
  return fields;
};
