import {wordsFrom} from './attribution.ts';
import {hasWords, tidy} from './characters.ts';
import type {Span} from './manuscript.ts';
import type {Panel} from './panel.ts';
import {firstFrom} from './quote-place.ts';
import type {Quotations} from './quotation-marks.ts';
import {sentencesIn} from './sentences.ts';
import type {FoundStatement} from './statement.ts';

/** `… reageren op de stelling: ‘…’`, in a sentence of the introduction, which keeps what stands before the colon. */
const mentioned = (text: string, {opens, closeOf}: Quotations, introduction: readonly Span[]): FoundStatement | undefined => {
  for (const {start, end} of introduction) {
    for (let index = firstFrom(opens, start); opens[index]! < end; index++) {
      const open = opens[index]!;
      const close = closeOf(open);
      if (close === undefined || close >= end) continue;
      if (!/\bstelling(?: \p{L}+){0,3}:?\s+$/iu.test(text.slice(Math.max(start, open - 60), open))) continue;
      const isLast = !hasWords(text.slice(close, end));
      return {statement: tidy(text.slice(open + 1, close)), start: isLast ? open : end, end};
    }
  }
  return undefined;
};

/** A title is one sentence, and no longer than this. */
const longestTitle = 200;

/**
 * The statement that is not announced: one that the introduction mentions, or the first paragraph between quotation
 * marks, or the first paragraph that could be a title.
 */
export const statementByForm = (
  text: string,
  {narration, loose, said}: Panel,
  quotations: Quotations,
): (FoundStatement & {readonly byPosition?: true}) | undefined => {
  const first = said[0]?.start ?? text.length;
  const introduction = narration.filter(({start}) => start < first);
  const inSentence = mentioned(text, quotations, introduction);
  if (inSentence) return inSentence;
  const quoted = loose.find(({end}) => end < first);
  if (quoted) return {start: quoted.start - 1, end: quoted.end + 1, statement: tidy(text.slice(quoted.start, quoted.end))};
  const title = said.length > 0 ? introduction[0] : undefined;
  if (!title || title.end - title.start > longestTitle || sentencesIn(text, title).length > 1) return undefined;
  return {...title, statement: tidy(text.slice(wordsFrom(text, title), title.end)), byPosition: true};
};
