/** What Word and mail programs leave in a text and nobody sees: soft hyphens, joiners, direction marks, byte order marks. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const allInvisible = new RegExp(invisible, 'g');

export const isInvisible = (character: string | undefined): boolean => character !== undefined && invisible.test(character);

/** Where the text begins or ends counts as space. */
export const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

export const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{M}]/u.test(character);

export const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/**
 * One line without what nobody sees, each white space one space: for names, roles and the statement. Joiners and
 * direction marks stay, for some scripts are not right without them. The words of a quote do not come through here.
 */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The same for comparing with words of ours: composed, in lower case, and without a single character that is not seen. */
export const plain = (text: string): string => text.replace(allInvisible, '').replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();

/** Whether there is a word in it, or nothing but what stood between words. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
