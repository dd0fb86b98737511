import {nlResults} from '../i18n/results-nl.ts';
import {fill, type Dictionary, type Strings} from '../i18n/strings.ts';
import {personalDataIn} from '../submission/personal-data.ts';
import type {FieldError} from '../submission/validation.ts';

const names = {email: 'personalEmail', phone: 'personalPhone', iban: 'personalIban', bsn: 'personalBsn'} as const;

/** What to say, before it is sent, of a text that seems to hold what a reader would not tell the world; nothing where it holds none. */
export const personalWarning = (reason: string, given: Strings & Partial<Dictionary>, lang: string): FieldError[] => {
  const strings = {...nlResults, ...given};
  const found = personalDataIn(reason).map((kind) => strings[names[kind]]);
  if (!found.length) return [];
  return [{field: 'reason', code: 'personal', detail: fill(strings.personal, new Intl.ListFormat(lang).format(found))}];
};
