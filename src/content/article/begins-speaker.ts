import {attributionAlone, attributionBefore, wordsFrom} from './attribution.ts';
import {opensQuotation} from './quotation-marks.ts';

const opening = /:\s*[“„"‘‚'«»]/;

/** Whether at an offset, the start of a line, somebody else begins to speak: no quotation above goes on there. */
export const beginsSpeaker = (text: string, offset: number): boolean => {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  const from = wordsFrom(text, {start: offset, end});
  const colon = text.slice(from, Math.min(end, from + 250)).search(opening);
  if (colon >= 0) return attributionBefore(text, from, from + colon + 1)?.start === from;
  const next = wordsFrom(text, {start: Math.min(end + 1, text.length), end: text.length});
  return opensQuotation(text[next]) && !!attributionAlone(text, {start: from, end});
};
