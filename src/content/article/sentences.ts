import {isSpace} from './characters.ts';
import type {Span} from './manuscript.ts';
import {isTitle} from './words.ts';

/** After these a full stop ends no sentence; nor after a single capital, or several with stops between: `A.B.`. */
const abbreviation =
  /(?:^|[\s(.-])(?:[Dd]rs?|[Dd]s|[Ll]ic|[Bb]c|[Pp]rof|[Mm]rs?|[Ii]r|[Ii]ng|[Mm]w|[Mm]evr|[Dd]hr|[Ee]m|[Ss]t|[Jj]r|[Ss]r|[Bb]ijv|ca|nr|incl|excl|resp|vgl|o\.a|d\.w\.z|m\.n|Th|Chr|Ph|\p{Lu})$/u;

/**
 * The sentences of a stretch of text, white space around them left out. A line end always ends one; a full stop does
 * not in `dr. A.B. van den Berg`, or where the next word is in lower case and no title.
 */
export const sentencesIn = (text: string, {start, end}: Span): Span[] => {
  const sentences: Span[] = [];
  let from = start;
  const cut = (to: number): void => {
    let last = to;
    while (from < last && isSpace(text[from])) from++;
    while (last > from && isSpace(text[last - 1])) last--;
    if (last > from) sentences.push({start: from, end: last});
    from = to;
  };
  for (let at = start; at < end; at++) {
    if (text[at] === '\n') cut(at);
    if (!/[.!?…]/.test(text[at]!)) continue;
    let next = at + 1;
    while (next < end && /[.!?…”’"'»«)\]]/.test(text[next]!)) next++;
    if (next < end && !isSpace(text[next])) {
      at = next - 1;
      continue;
    }
    const isShort = text[at] === '.' && next === at + 1 && abbreviation.test(text.slice(Math.max(start, at - 8), at));
    let word = next;
    while (word < end && text[word] !== '\n' && isSpace(text[word])) word++;
    const goesOn = /[.…]/.test(text[at]!) && word < end && /\p{Ll}/u.test(text[word]!) && !isTitle(text.slice(word, word + 12).split(' ', 1)[0]!);
    if (!isShort && !goesOn) cut(next);
    // What stood between is white space: the search need not go over it again.
    at = Math.max(at, word - 1);
  }
  cut(end);
  return sentences;
};
