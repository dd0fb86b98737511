import type {Manuscript, Span} from './manuscript.ts';
import type {Quotations} from './quotation-marks.ts';

/** Where a quotation stands among what is around it. */
export interface QuotePlace {
  readonly open: number;
  /** Where it ends by its closing mark; absent where there is none. */
  readonly close?: number;
  /** From where on the line of its opening mark nothing has been placed yet. */
  readonly from: number;
  /** Behind its closing mark, up to the next quotation or the end of the line. */
  readonly behind: Span;
  readonly startsParagraph: boolean;
  /** It is at the start of its paragraph, or first after what was placed there. */
  readonly isFirst: boolean;
  /** Its paragraphs have nothing else in them. */
  readonly isWhole: boolean;
  /** The paragraphs in which it begins and ends. */
  readonly paragraph: number;
  readonly lastParagraph: number;
}

/** The first of ascending numbers that is not below a value; their count where there is none. */
export const firstFrom = (ascending: readonly number[], value: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** So many characters beside a quotation may be white space and punctuation; more are not looked through. */
const margin = 20;

export const isPunctuation = (text: string, from: number, to: number): boolean =>
  to - from <= margin && /^[\s\p{P}\p{Cf}]*$/u.test(text.slice(from, to));

/** Where the words go on behind the stop or comma that belongs to what came before. */
export const behindStop = (text: string, offset: number): number => offset + /^[\s.,;]*/.exec(text.slice(offset, offset + margin))![0].length;

/** Finds the place of any quotation of a manuscript. */
export const placesIn = ({text, paragraphs}: Manuscript, {opens, closeOf}: Quotations) => {
  const ends = paragraphs.map(({end}) => end);
  return (open: number, from: number, startsParagraph: boolean): QuotePlace => {
    const close = closeOf(open);
    const paragraph = firstFrom(ends, open);
    const lastParagraph = close === undefined ? paragraph : firstFrom(ends, close);
    const start = close === undefined ? ends[paragraph]! : close + 1;
    const behind = {start, end: Math.min(ends[lastParagraph]!, opens[firstFrom(opens, start)] ?? Infinity)};
    const isFirst = isPunctuation(text, from, open);
    const isWhole = startsParagraph && isFirst && isPunctuation(text, start, ends[lastParagraph]!);
    return {open, from, behind, startsParagraph, isFirst, isWhole, paragraph, lastParagraph, ...(close !== undefined && {close})};
  };
};
