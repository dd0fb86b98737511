import {isInvisible, isSpace} from './characters.ts';
import type {Span} from './manuscript.ts';

/**
 * The paragraphs of a quote, their characters as they came. Left out is what is not of the quote: the white space
 * around a paragraph, and the mark that says at its start that the quotation goes on.
 */
export const paragraphsOfQuote = (text: string, {start, end}: Span, repeated: ReadonlySet<number>): string[] => {
  const quote: string[] = [];
  for (let from = start; from <= end; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    let first = from;
    while (first < to && (isSpace(text[first]) || isInvisible(text[first]))) first++;
    const words = text.slice(repeated.has(first) ? first + 1 : from, to).trim();
    if (words) quote.push(words);
    from = to + 1;
  }
  return quote;
};
