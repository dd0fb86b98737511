import type {Context} from 'hono';
import type {Fields} from '../body/fields.ts';
import {parseForm} from '../body/parse-form.ts';
import {readBytes} from '../body/read-bytes.ts';
import {readText} from '../body/read-text.ts';
import {hostOf} from '../origins.ts';
import {Refusal} from '../refusal.ts';

/** Bytes; the forms here have a few short fields. */
const longest = 8 * 1024;

/**
 * Refuses what a page of another site sends in an editor's name. Browsers say where a form comes from, except those
 * that are too old for it, which the form's own token then stops. A page with `no-referrer`, as these are, sends
 * `Origin: null`: the other header is looked at first.
 */
export const checkSameSite = (c: Context): void => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const same = site === undefined ? origin === undefined || hostOf(origin) === hostOf(c.req.url) : site === 'same-origin';
  if (!same) throw new Refusal(403, 'This form was sent by another site.');
};

export const readAdminForm = async (c: Context): Promise<Fields> => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal(415, 'Send application/x-www-form-urlencoded.');
  return parseForm(await readText(readBytes(c.req.raw, longest)));
};

/** A field of a form or an address that a page of ours made up: anything else was not made by a page of ours. */
export const fieldOf = (fields: Fields, name: string, pattern: RegExp): string => {
  const value = fields[name];
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new Refusal(400, `The field ${name} is not what a page of ours sends.`);
};

export const optionalField = (fields: Fields, name: string, pattern: RegExp): string | undefined =>
  fields[name] === undefined || fields[name] === '' ? undefined : fieldOf(fields, name, pattern);
