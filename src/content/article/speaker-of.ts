import {attributionAfter, attributionBefore, type Attribution} from './attribution.ts';
import {isPunctuation, type QuotePlace} from './quote-place.ts';
import type {SpeakerLines} from './speaker-lines.ts';

/** Who says a quotation, and the stretch of the article that says so, the quotation included. */
export interface SpeakerFound {
  readonly start: number;
  /** Behind what names the speaker, where that is behind the quotation. */
  readonly end?: number;
  /** Absent where it is the one who spoke before. */
  readonly attribution?: Attribution;
}

/** What the reader of an article knows when it comes to a quotation. */
export interface Known {
  readonly text: string;
  readonly lines: SpeakerLines;
  /** Whether nothing was placed of the paragraphs from this offset on. */
  isUnplaced(start: number): boolean;
  /** From where on nothing was placed of the paragraph above the one that begins at this offset. */
  unplacedAbove(offset: number): number;
  /** Whether somebody's quotation ended just before this offset. */
  endsBefore(offset: number): boolean;
}

type Way = (place: QuotePlace, known: Known) => SpeakerFound | undefined;

/** `Naam, functie: “…”`, with perhaps a line end behind the colon. */
const namedBefore: Way = ({from, open, isFirst, startsParagraph}, {text, unplacedAbove}) => {
  const attribution = attributionBefore(text, isFirst && startsParagraph ? unplacedAbove(from) : from, open);
  return attribution && {start: attribution.start, attribution};
};

/** `“…”, zegt Naam, functie.` */
const namedAfter: Way = ({open, close, behind, isFirst, from}, {text, endsBefore}) => {
  const found = close === undefined ? undefined : attributionAfter(text, behind);
  if (!found) return undefined;
  if ('speakers' in found) return {start: open, end: found.end, attribution: found};
  return isFirst && endsBefore(from) ? {start: open, end: found.end} : undefined;
};

/** The line above names who speaks, or that below. */
const namedApart: Way = ({isWhole, open, close, paragraph, lastParagraph}, {text, lines, isUnplaced}) => {
  if (!isWhole) return undefined;
  if (!lines.areBelow) {
    const attribution = lines.at[paragraph - 1];
    return attribution && isUnplaced(attribution.start) ? {start: attribution.start, attribution} : undefined;
  }
  const attribution = close === undefined ? undefined : (lines.at[lastParagraph + 1] ?? lines.at[lastParagraph + 2]);
  const isNext = attribution && isPunctuation(text, close! + 1, attribution.start);
  return isNext ? {start: open, end: attribution.end, attribution} : undefined;
};

/** `“…”, zegt Naam. “…”`, or a paragraph that is a quotation of its own, right after somebody's. */
const goesOn: Way = ({open, close, behind, isFirst, isWhole, startsParagraph, from}, {text, endsBefore}) => {
  if (close === undefined || !isFirst || !endsBefore(from)) return undefined;
  const isSentence = isWhole || (!startsParagraph && (/[.!?…,]/.test(text[close - 1]!) || isPunctuation(text, behind.start, behind.end)));
  return isSentence ? {start: open} : undefined;
};

/** In the order in which they are tried. */
const ways: readonly Way[] = [namedBefore, namedAfter, namedApart, goesOn];

export const speakerOf: Way = (place, known) => {
  for (const way of ways) {
    const found = way(place, known);
    if (found) return found;
  }
  return undefined;
};
