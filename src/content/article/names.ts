import {isOrganisationWord, isRoleWord, isTitle, notNames, particles} from './words.ts';

const isInitials = (word: string): boolean => /^(?:\p{Lu}\p{Ll}{0,2}\.-?)+$/u.test(word);

/** A capital, or a letter of a script that has none; `d’Ancona` and `’t-Veld` have theirs later. */
const isNameWord = (word: string): boolean => /^(?:[dDlLoO]['’])?[\p{Lu}\p{Lt}\p{Lo}](?:[\p{L}\p{M}'’.‐‑-]*[\p{L}\p{M}])?$/u.test(word);

const isHyphen = (word: string): boolean => /^[-–—‐‑]$/.test(word);

const bare = (word: string): string => word.normalize('NFC').toLowerCase();

/**
 * How many words, from one on, are a person's name: titles, initials, given names, prefixes, and a surname that may be
 * of two parts (`Visser – Hooimeijer`).
 *
 * @returns the end of the name, and of how many words besides titles it is; `undefined` where no name begins
 */
export const nameFrom = (words: readonly string[], from: number): {end: number; size: number} | undefined => {
  let at = from;
  if (words[at] === 'de' && words[at + 1] === 'heer') at += 2;
  while (at < words.length && isTitle(words[at]!)) at++;
  const first = at;
  let end = first;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (isInitials(word) || isHyphen(word)) continue;
    if (particles.has(bare(word)) && at > first) continue;
    if (!isNameWord(word) || isOrganisationWord(word) || isRoleWord(word)) break;
    if (at === from && notNames.has(bare(word))) break;
    end = at + 1;
  }
  return end > first && end - first <= 8 ? {end, size: end - first} : undefined;
};
