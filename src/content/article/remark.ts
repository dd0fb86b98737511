/**
 * What an editor should look at.
 *
 * - `no-text`: there is nothing to read;
 * - `looks-like-code`: this is HTML, JSON or binary data, not the text of an article;
 * - `no-statement`, `no-contributions`, `no-question`: none was found;
 * - `statement-by-position`: nothing says which sentence is the statement; the first paragraph was taken;
 * - `second-statement`: another statement begins here; it, and all below it, was left out;
 * - `unclosed-quote`: the quotation has no closing mark; it was ended where the next speaker, or the paragraph, ends it;
 * - `no-quotation-marks`: a contribution without them; it was ended at the end of its paragraph;
 * - `speaker-continued`: a quotation without a speaker was taken for more of the speaker before it;
 * - `quote-without-speaker`: nobody is named as the speaker of a quotation;
 * - `stance-not-stated`: this contribution says no stance;
 * - `stance-unclear`: it speaks of agreeing, but not so that its stance is beyond doubt;
 * - `call-not-in-poll`: a poll has no place for the call to react (said by who prints the poll as JSON);
 * - `not-placed`: an entry of `unplaced` as a remark, for who shows them in one list; never in `remarks` itself.
 */
export type RemarkCode =
  | 'no-text'
  | 'looks-like-code'
  | 'no-statement'
  | 'no-contributions'
  | 'no-question'
  | 'statement-by-position'
  | 'second-statement'
  | 'unclosed-quote'
  | 'no-quotation-marks'
  | 'speaker-continued'
  | 'quote-without-speaker'
  | 'stance-not-stated'
  | 'stance-unclear'
  | 'call-not-in-poll'
  | 'not-placed';

export interface Remark {
  readonly code: RemarkCode;
  /** Counts from 1, in the text as it was given. */
  readonly line?: number;
  /** What it is about: who speaks, or the words in question. */
  readonly text?: string;
}
