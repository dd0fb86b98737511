import type {Fields} from '../body/fields.ts';
import {lists, type List, type Place} from '../store/moderation.ts';
import {optionalField} from './forms.ts';
import {withQuery} from './links.ts';

/** What an editor is looking at, as the address of the page says it. */
export interface View {
  readonly list: List;
  readonly search: string | undefined;
  readonly after: Place | undefined;
}

const listWords: Readonly<Record<List, string>> = {
  waiting: 'wachtend',
  published: 'geplaatst',
  rejected: 'niet-geplaatst',
  private: 'redactie',
};

export const publicIdPattern = /^[0-9a-f]{32}$/;
/** NUL is no text to a database. */
const searchPattern = /^[^\0]{1,200}$/u;
const placePattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{32})$/;

/** @throws {Refusal} 400 for what is not an address of ours */
export const readView = (fields: Fields): View => {
  const word = optionalField(fields, 'lijst', /^(wachtend|geplaatst|niet-geplaatst|redactie)$/);
  const search = optionalField(fields, 'zoek', searchPattern)?.trim();
  const [, time, publicId] = placePattern.exec(optionalField(fields, 'na', placePattern) ?? '') ?? [];
  return {
    list: lists.find((list) => listWords[list] === word) ?? 'waiting',
    search: search || undefined,
    after: time && publicId ? {time, publicId} : undefined,
  };
};

/** The same, as parameters of an address or fields of a form. */
export const viewFields = ({list, search, after}: View): Record<string, string | undefined> => ({
  lijst: list === 'waiting' ? undefined : listWords[list],
  zoek: search,
  na: after && `${after.time}_${after.publicId}`,
});

export const viewLink = (page: string, view: View): string => withQuery(page, viewFields(view));
