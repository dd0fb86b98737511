/** Letters and digits in a row; a pictograph, since there are rude ones, is a word of its own. */
const word = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;

/** The words of a text, with no difference in capitals, accents or the signs that nobody sees. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .match(word) ?? [];

/** Whether there is something in a text for which an editor wants to see it first. */
export type IsBlocked = (text: string) => boolean;

/**
 * Whole words only, and phrases as words in that order: a part of a word is often innocent.
 *
 * @throws where an entry has nothing in it to look for
 */
export const createBlocklist = (entries: readonly string[]): IsBlocked => {
  const phrases = new Set<string>();
  const lengths = new Set<number>();
  for (const entry of entries) {
    const words = wordsOf(entry);
    if (words.length === 0) throw new Error(`there is no word in "${entry}"`);
    phrases.add(words.join(' '));
    lengths.add(words.length);
  }
  if (phrases.size === 0) return () => false;

  return (text) => {
    const words = wordsOf(text);
    return words.some((_, at) => [...lengths].some((length) => at + length <= words.length && phrases.has(words.slice(at, at + length).join(' '))));
  };
};
