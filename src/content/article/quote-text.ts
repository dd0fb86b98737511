import {isInvisible, isSpace} from './characters.ts';
import type {Span} from './manuscript.ts';
import type {Quotations} from './quotation-marks.ts';

/**
 * The paragraphs of a quote, their characters as they came. Left out is what is not of the quote: the white space
 * around a paragraph, and the mark that says at its start that the quotation goes on.
 */
export const paragraphsOfQuote = (text: string, {start, end}: Span, {isRepeated}: Quotations): string[] => {
  let from = start;
  const quote: string[] = [];
  for (const line of text.slice(start, end).split('\n')) {
    let first = 0;
    while (first < line.length && (isSpace(line[first]) || isInvisible(line[first]))) first++;
    const words = line.slice(isRepeated(from + first) ? first + 1 : 0).trim();
    if (words) quote.push(words);
    from += line.length + 1;
  }
  return quote;
};
