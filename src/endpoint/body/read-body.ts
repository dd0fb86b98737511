import {maxBodyBytes} from '../../contract/limits.ts';
import type {Asked} from '../asked.ts';
import {Refusal} from '../refusal.ts';
import type {Fields} from './fields.ts';
import {parseForm} from './parse-form.ts';
import {parseJson} from './parse-json.ts';
import {readText} from './read-text.ts';

/** A form writes a byte as three (`%C3`), so that the same texts take up to three times the room. */
const maxFormBytes = 3 * maxBodyBytes;

/** What was sent, and by what: the element, or a form that the browser sends itself. */
export type Body = {readonly kind: 'json'; readonly value: unknown} | {readonly kind: 'form'; readonly fields: Fields};

const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;\s*charset="?([\w-]+)"?\s*)?$/i;

const kindOf = (asked: Asked): Body['kind'] => {
  const [, type = '', charset = 'utf-8'] = mediaType.exec(asked.header('content-type') ?? '') ?? [];
  const plain = (asked.header('content-encoding') ?? 'identity') === 'identity';
  if (plain && charset.toLowerCase() === 'utf-8') {
    if (type.toLowerCase() === 'application/json') return 'json';
    if (type.toLowerCase() === 'application/x-www-form-urlencoded') return 'form';
  }
  throw new Refusal(415, 'Send application/json or application/x-www-form-urlencoded, in UTF-8 and not compressed.', {
    headers: {Accept: 'application/json, application/x-www-form-urlencoded'},
  });
};

export const readBody = async (asked: Asked): Promise<Body> =>
  kindOf(asked) === 'json'
    ? {kind: 'json', value: parseJson(await readText(asked.read(maxBodyBytes)))}
    : {kind: 'form', fields: parseForm(await readText(asked.read(maxFormBytes)))};
