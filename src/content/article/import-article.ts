import type {Contribution, Poll} from '../../contract/poll.ts';
import {wordsFrom} from './attribution.ts';
import {beginsSpeaker} from './begins-speaker.ts';
import {hasWords, tidy} from './characters.ts';
import {closingIn} from './closing.ts';
import {readManuscript, type Span} from './manuscript.ts';
import {panelIn} from './panel.ts';
import {pairQuotations} from './quotation-marks.ts';
import {behindStop} from './quote-place.ts';
import type {Remark, RemarkCode} from './remark.ts';
import {statementByForm} from './statement-by-form.ts';
import {announcedStatement} from './statement.ts';
import {statedStance} from './stated-stance.ts';

export type {Remark} from './remark.ts';

export interface ImportedArticle {
  /** What was found; `statement` is '' and `panel` [] where nothing was. */
  readonly poll: Poll;
  /** The sentence that calls on readers to react ("Laat hier uw reactie achter"), if there is one. */
  readonly callToAction?: string;
  /** What could not be placed, in order: nothing is dropped. `line` counts from 1. */
  readonly unplaced: readonly {readonly line: number; readonly text: string}[];
  /** What an editor should look at. */
  readonly remarks: readonly Remark[];
}

/** Takes a stretch out of spans of text; what is left beside it stays, if it has words. */
const without = (text: string, spans: readonly Span[], {start, end}: Span): Span[] =>
  spans.flatMap((span) =>
    span.end <= start || span.start >= end
      ? [span]
      : [
          {start: span.start, end: start},
          {start: behindStop(text, end), end: span.end},
        ].filter((left) => hasWords(text.slice(left.start, left.end))),
  );

/** What nobody wrote to be read: markup, data, bytes. */
const looksLikeCode = (text: string): boolean =>
  /^\s*(?:<[a-z!?/]|\{\s*["}]|\[\s*[[{"\]])/i.test(text) || /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text.slice(0, 10_000));

/** What stands where, seen from the first contribution and the last. */
const zones = (narration: readonly Span[], first: number, last: number) => ({
  before: narration.filter(({start}) => start < first),
  between: narration.filter(({start}) => start >= first && start < last),
  after: narration.filter(({start}) => start >= last),
});

/**
 * Makes a poll of the text of an article as it comes pasted from Word or a mail. It takes over what it finds and infers
 * nothing: a stance only where it was stated, a speaker only where one is named. No character between quotation marks
 * is lost or changed, but for the white space around paragraphs and the stop behind a label.
 */
export const importArticle = (given: string): ImportedArticle => {
  const manuscript = readManuscript(given);
  const {text, paragraphs, lineAt} = manuscript;
  const quotations = pairQuotations(text, (offset) => beginsSpeaker(text, offset));
  const announced = announcedStatement(manuscript, quotations);
  const panel = panelIn(manuscript, quotations, announced);
  const {said} = panel;
  const statement = announced ?? statementByForm(text, panel, quotations);

  const narration = statement ? without(text, panel.narration, statement) : panel.narration;
  const first = said[0]?.start ?? statement?.end ?? text.length;
  const last = said.reduce((end, entry) => Math.max(end, entry.end), first);
  const {before, between, after} = zones(narration, first, last);
  const {rest, ...closing} = closingIn(text, after);
  // Without a panel, what follows the statement introduces it too; without a statement there is nothing to introduce.
  const found = statement ?? said[0];
  const introduction = !found ? [] : said.length > 0 ? before : [...before, ...rest];
  const left = !found ? before : said.length > 0 ? [...between, ...rest] : [];
  const excluded = paragraphs.filter(({start}) => start >= panel.end);

  const remarks: Remark[] = [];
  const remark = (code: RemarkCode, offset?: number, about?: string): void =>
    void remarks.push({code, ...(offset !== undefined && {line: lineAt(offset)}), ...(about && {text: about})});

  const contributions = said.map(({experts, quote: words, stated: beside, start}): Contribution => {
    const {isUnclear, quote, ...stated} = statedStance(words, beside);
    const names = experts.map(({name}) => name).join(', ');
    if (!stated.stance) remark(isUnclear ? 'stance-unclear' : 'stance-not-stated', start, names);
    return {experts, ...stated, quote};
  });
  remarks.push(...panel.remarks);
  for (const {start, end} of [...panel.loose, ...panel.unnamed])
    if (!statement || start < statement.start || start > statement.end) remark('quote-without-speaker', start, text.slice(start, end));
  if (statement && 'byPosition' in statement) remark('statement-by-position', statement.start, statement.statement);
  if (excluded[0]) remark('second-statement', excluded[0].start);
  remarks.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

  const wholly: RemarkCode[] = [];
  if (!hasWords(text)) wholly.push('no-text');
  else {
    if (looksLikeCode(given)) wholly.push('looks-like-code');
    if (!statement?.statement) wholly.push('no-statement');
    if (said.length === 0) wholly.push('no-contributions');
    else if (!closing.question) wholly.push('no-question');
  }

  const intro = introduction.map(({start, end}) => tidy(text.slice(wordsFrom(text, {start, end}), end))).join('\n');
  const {question, callToAction} = closing;
  return {
    poll: {
      statement: statement?.statement ?? '',
      ...(intro && {intro}),
      panel: contributions,
      ...(question && {question: tidy(question)}),
    },
    ...(callToAction && {callToAction: tidy(callToAction)}),
    unplaced: [...left, ...excluded]
      .map(({start, end}) => ({line: lineAt(wordsFrom(text, {start, end})), text: text.slice(start, end).trim()}))
      .filter((part) => part.text),
    remarks: [...wholly.map((code) => ({code})), ...remarks],
  };
};
