import {nl} from './nl.ts';
import type {Dictionary, Strings} from './strings.ts';

/** The languages, and ways of speaking, that have a file beside the script. */
const packs = ['nl-informal', 'en', 'de', 'fr', 'fy', 'tr', 'ar', 'uk'];

/** Filled as languages arrive, or by a page that imports one: `StellingPoll.dictionaries.en = en`. */
export const dictionaries: Record<string, Strings & Partial<Dictionary>> = {nl};

/**
 * The sentences for a BCP 47 tag: what is loaded, Dutch meanwhile. A language with a file beside the script is
 * fetched at its first use; where that fails the form works on in Dutch.
 *
 * @param formality `informal` for a language that tells u from je, and has a file for that
 * @param arrived called once, when a fetched language is there
 */
export const dictionaryFor = (tag: string, formality: string, arrived: () => void): Strings & Partial<Dictionary> => {
  let lang = tag.split('-')[0]!.toLowerCase();
  if (packs.includes(`${lang}-${formality}`)) lang += `-${formality}`;
  if (Object.hasOwn(dictionaries, lang)) return dictionaries[lang]!;
  if (packs.includes(lang)) {
    // Not by its `href`: webpack puts its own address here, and that is text already.
    const file = new URL(`./i18n/${lang}.js`, import.meta.url) + '';
    import(/* @vite-ignore */ /* webpackIgnore: true */ file).then(
      ({default: strings}: {default: Dictionary}) => {
        dictionaries[lang] = strings;
        arrived();
      },
      () => (dictionaries[lang] = nl),
    );
  }
  return nl;
};
