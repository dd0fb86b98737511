import type {Stance} from '../../contract/stance.ts';
import {pairQuotations} from './quotation-marks.ts';
import {sentencesIn} from './sentences.ts';
import {labelOf, speaksOfAgreeing, stanceOfSentence, type StatedStance} from './stance-grammar.ts';

/** What a quote says of its stance. */
export interface Stated {
  readonly stance?: Stance;
  readonly label?: string;
  /** The quote without the label, where that was a sentence of its own. */
  readonly quote: readonly string[];
  /** It speaks of agreeing, but states no stance that is beyond doubt. */
  readonly isUnclear?: true;
}

/** `Eens, want …`: the rest of the sentence gives the reason. What else may follow a comma could take it back. */
const reasoned = /^([^,:;–—]{4,80}?)(?:,\s+(?:want|omdat|aangezien)(?=\s)|:\s)/u;

interface Opening extends StatedStance {
  /** How many characters of the paragraph are the label, and not the quote. */
  readonly length: number;
}

const openingOf = (paragraph: string): Opening | undefined => {
  const head = paragraph.slice(0, 200);
  const first = sentencesIn(head, {start: 0, end: head.length})[0];
  if (!first) return undefined;
  const sentence = head.slice(first.start, first.end);
  // A question is none, and who trails off has not said it yet.
  if (/[?…]|\.\./.test(sentence)) return undefined;
  const label = labelOf(sentence);
  if (label) return {...label, length: first.end};
  const whole = stanceOfSentence(sentence);
  if (whole) return {...whole, length: 0};
  const words = reasoned.exec(sentence)?.[1];
  const reason = words ? labelOf(words) : undefined;
  return reason && {...reason, length: 0};
};

/** The last sentence, if it is the speaker's own: not one that is quoted, or asked. */
const closingOf = (paragraph: string): {stated?: StatedStance; sentence: string} => {
  const tail = Math.max(0, paragraph.length - 400);
  const last = sentencesIn(paragraph, {start: tail, end: paragraph.length}).at(-1);
  if (!last) return {sentence: ''};
  const sentence = paragraph.slice(last.start, last.end);
  const stated = stanceOfSentence(sentence);
  if (!stated) return {sentence};
  const {opens, closeOf} = pairQuotations(paragraph);
  const isQuoted = opens.some((open) => open < last.start && (closeOf(open) ?? Infinity) >= last.start);
  return isQuoted ? {sentence} : {sentence, stated};
};

/**
 * Reads the stance that a quote states, at its start or in its last sentence. Only the quote's own words count: a stance
 * that would have to be inferred is none. A label that is a sentence of its own (`Gedeeltelijk eens.`) goes out of the
 * quote, but for the stop or comma behind it, and stands as the label; one that is part of a sentence stays in the quote as well.
 */
export const statedStance = (quote: readonly string[], beside?: StatedStance): Stated => {
  const [first = '', ...rest] = quote;
  const opening = openingOf(first);
  const {stated: closing, sentence} = closingOf(quote.at(-1) ?? '');
  const stances = new Set([beside, opening, closing].flatMap((found) => (found ? [found.stance] : [])));
  const [stance] = stances;
  if (stances.size > 1) return {quote, isUnclear: true};
  if (!stance) {
    const head = first.slice(0, 200);
    const start = sentencesIn(head, {start: 0, end: head.length})[0];
    const isUnclear = speaksOfAgreeing(sentence) || (!!start && speaksOfAgreeing(head.slice(start.start, start.end)));
    return {quote, ...(isUnclear && {isUnclear})};
  }
  const label = beside?.label ?? opening?.label ?? closing?.label;
  const kept = beside?.label === undefined && opening?.length ? first.slice(opening.length).trim() : first;
  const paragraphs = kept ? [kept, ...rest] : rest;
  // A quote must not be empty: who said no more than the label keeps it.
  return {stance, ...(label && {label}), quote: paragraphs.length > 0 ? paragraphs : quote};
};
