import {fill, type Plural} from './strings.ts';

/**
 * The sentence for a number, by the language's own rules.
 *
 * @param n what is counted
 * @param shown the number that stands in the sentence, where that is another
 */
export const plural = (forms: Plural, n: number, lang: string, shown = n): string =>
  fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, shown.toLocaleString(lang));
