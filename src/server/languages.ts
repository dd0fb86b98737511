import ar from '../i18n/ar.ts';
import de from '../i18n/de.ts';
import {dictionaries} from '../i18n/dictionaries.ts';
import en from '../i18n/en.ts';
import fr from '../i18n/fr.ts';
import fy from '../i18n/fy.ts';
import nlInformal from '../i18n/nl-informal.ts';
import tr from '../i18n/tr.ts';
import uk from '../i18n/uk.ts';

/** A server has them all, since nothing can come later. */
Object.assign(dictionaries, {'nl-informal': nlInformal, en, de, fr, fy, tr, ar, uk});

/** The file that the words of a view are in; `undefined` for Dutch, which the script has. */
export const packOf = (strings: object): string | undefined =>
  Object.keys(dictionaries).find((name) => name !== 'nl' && dictionaries[name] === strings);
