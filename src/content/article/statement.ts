import {attributionBefore, wordsFrom} from './attribution.ts';
import {tidy} from './characters.ts';
import type {Manuscript, Span} from './manuscript.ts';
import type {Quotations} from './quotation-marks.ts';

/** `Stelling:`, `De stelling luidt:`, `Stelling van de maand`: the statement follows, on this line or the next. */
const kicker =
  /^(?:(?:de|onze|deze) )?stelling(?: (?:\d{1,3}|luidt|is|van (?:de|deze|het|dit) [\p{L}-]+|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|\d{4}))*\s*(?::|\s[–—-]\s|$)/iu;

/** `Stelling ‘…’`: no colon, but marks. */
const announcedByMarks = /^(?:(?:de|onze|deze) )?stelling(?: \d{1,3})?\s+(?=[“„"‘'«])/iu;

/** How much of the paragraph from `start` on announces a statement; 0 where it does not. */
const kickerLength = (text: string, start: number, end: number): number =>
  kicker.exec(text.slice(start, Math.min(end, start + 100)))?.[0].length ?? 0;

export const isKicker = (text: string, paragraph: Span): boolean => kickerLength(text, wordsFrom(text, paragraph), paragraph.end) > 0;

/** The statement, and the part of the article that it takes up with what announces it. */
export interface FoundStatement extends Span {
  readonly statement: string;
}

/** The sentence from an offset on, as far as its paragraph goes, or its quotation. Marks around the whole of it are not of it. */
const statementFrom = (text: string, {opensAt, closeOf}: Quotations, start: number, end: number): Omit<FoundStatement, 'start'> => {
  const close = opensAt(start) ? closeOf(start) : undefined;
  const rest = close === undefined ? '' : text.slice(close + 1, end);
  // ‘Meer groen’ is beter: the marks are around a part of it.
  if (close !== undefined && !/^\s*\p{Ll}/u.test(rest)) return {statement: tidy(text.slice(start + 1, close)), end: close + 1};
  let last = end;
  for (let open = start + 1; open < last; open++) {
    const speaker = opensAt(open) ? attributionBefore(text, start, open) : undefined;
    if (speaker) last = speaker.start;
  }
  return {statement: tidy(text.slice(start, last)), end: last};
};

/** The statement that is announced as such. */
export const announcedStatement = ({text, paragraphs}: Manuscript, quotations: Quotations): FoundStatement | undefined => {
  for (const [index, paragraph] of paragraphs.entries()) {
    const start = wordsFrom(text, paragraph);
    const marked = announcedByMarks.exec(text.slice(start, start + 40))?.[0].length ?? 0;
    const length = marked || kickerLength(text, start, paragraph.end);
    if (length === 0) continue;
    const close = marked ? quotations.closeOf(start + marked) : undefined;
    // ‘De stelling “Meer groen” houdt ons bezig’ is a sentence about it.
    if (marked && (close === undefined || /^\s*[\p{Ll},]/u.test(text.slice(close + 1, paragraph.end)))) continue;
    const behind = wordsFrom(text, {start: start + length, end: paragraph.end});
    const next = paragraphs[index + 1];
    if (behind < paragraph.end) return {start: paragraph.start, ...statementFrom(text, quotations, behind, paragraph.end)};
    if (next) return {start: paragraph.start, ...statementFrom(text, quotations, wordsFrom(text, next), next.end)};
  }
  return undefined;
};
