import {nl} from '../../src/i18n/nl.ts';
import {nlResults} from '../../src/i18n/results-nl.ts';
import type {Dictionary, Plural} from '../../src/i18n/strings.ts';

const accents: Readonly<Record<string, string>> = {a: 'á', e: 'ê', i: 'ï', o: 'ö', u: 'ũ', n: 'ñ', s: 'š', d: 'đ', A: 'Å', E: 'Ë', U: 'Û', W: 'Ŵ'};

/** A sentence that is 40 % longer, between brackets, so that what is cut off is seen: “[Wáárömm …]”. */
export const stretched = (sentence: string): string => {
  const [before = '', after] = sentence.split('{n}');
  const accented = (text: string): string => text.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter);
  const filler = 'vërlêngđ tót méér '
    .repeat(9)
    .slice(0, Math.ceil(sentence.length * 0.4))
    .trim();
  return `[${accented(before)}${after === undefined ? '' : `{n}${accented(after)}`} ${filler}]`;
};

const stretchedForms = (forms: Plural): Plural =>
  Object.fromEntries(Object.entries(forms).map(([form, sentence]) => [form, stretched(sentence)])) as Plural;

/** All that the element says itself, as a language would have it that needs more room than Dutch. */
export const pseudoLocale = Object.fromEntries(
  Object.entries({...nl, ...nlResults}).map(([key, value]) => [key, typeof value === 'string' ? stretched(value) : stretchedForms(value)]),
) as unknown as Dictionary;
