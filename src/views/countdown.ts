import {limits} from '../contract/limits.ts';
import {fill, type Strings} from '../i18n/strings.ts';

/** How many characters of a reason are left, below zero what is too many. */
export const left = (reason: string): number => limits.reason - [...reason].length;

/** The same as a sentence. More than fits may be written: it is told, not taken away. */
export const countdown = (reason: string, {charactersLeft, charactersOver}: Strings): string => {
  const n = left(reason);
  return fill(n < 0 ? charactersOver : charactersLeft, `${Math.abs(n)}`);
};
