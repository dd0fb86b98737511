import type {Dictionary} from '../../../src/i18n/strings.ts';
import ar from '../../../src/i18n/ar.ts';
import de from '../../../src/i18n/de.ts';
import en from '../../../src/i18n/en.ts';
import fr from '../../../src/i18n/fr.ts';
import fy from '../../../src/i18n/fy.ts';
import {nl} from '../../../src/i18n/nl.ts';
import tr from '../../../src/i18n/tr.ts';
import uk from '../../../src/i18n/uk.ts';

/** The words that a snippet needs of a language. */
export type Words = Pick<Dictionary, keyof typeof nl>;

/** The languages of the element, by what Dutch calls them; the snippets take their words from the same dictionaries. */
export const languages: Readonly<Record<string, {readonly title: string; readonly words: Words}>> = {
  nl: {title: 'Nederlands', words: nl},
  en: {title: 'Engels', words: en},
  de: {title: 'Duits', words: de},
  fr: {title: 'Frans', words: fr},
  fy: {title: 'Fries', words: fy},
  tr: {title: 'Turks', words: tr},
  ar: {title: 'Arabisch', words: ar},
  uk: {title: 'Oekraïens', words: uk},
};

export const wordsOf = (lang: string): Words => (languages[lang] ?? languages['nl']!).words;
