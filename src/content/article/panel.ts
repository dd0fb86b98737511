import {attributionBefore, attributionUnquoted, wordsFrom, type Attribution} from './attribution.ts';
import {hasWords, tidy} from './characters.ts';
import type {Manuscript, Span} from './manuscript.ts';
import {behindStop, firstFrom, isPunctuation, placesIn, type QuotePlace} from './quote-place.ts';
import {paragraphsOfQuote} from './quote-text.ts';
import type {Quotations} from './quotation-marks.ts';
import type {Remark, RemarkCode} from './remark.ts';
import {speakerLinesIn, type SpeakerLines} from './speaker-lines.ts';
import {speakerOf, type Known} from './speaker-of.ts';
import {inCapital, labelOf, type StatedStance} from './stance-grammar.ts';
import {SpeakersByName, type Said} from './said.ts';
import {isKicker} from './statement.ts';

export interface Panel {
  readonly said: readonly Said[];
  /** What is in no quote and names no speaker, in order, each at most a paragraph. */
  readonly narration: readonly Span[];
  /** Quotations that fill their paragraphs, and of which nobody is named as the speaker. */
  readonly loose: readonly Span[];
  /** Those behind a colon, where it does not say who speaks either. */
  readonly unnamed: readonly Span[];
  readonly remarks: readonly Remark[];
  /** Where another statement begins, and reading ended; otherwise the end of the text. */
  readonly end: number;
}

/** Walks once over the article, from one opening mark to the next, and takes out what somebody said. */
class PanelReader implements Known {
  readonly text: string;
  readonly lines: SpeakerLines;
  readonly said: Said[] = [];
  readonly narration: Span[] = [];
  readonly loose: Span[] = [];
  readonly unnamed: Span[] = [];
  readonly remarks: Remark[] = [];
  end: number;

  readonly #manuscript: Manuscript;
  readonly #quotations: Quotations;
  readonly #placeOf: (open: number, from: number, startsParagraph: boolean) => QuotePlace;
  readonly #statement: Span | undefined;
  readonly #speakers = new SpeakersByName();
  /** The paragraph that is being read. */
  #paragraph = 0;
  /** The last paragraph that was entered, and where its words begin, behind a bullet. */
  #entered = -1;
  #words = 0;
  /** Before this offset everything is placed. */
  #at = 0;
  #latest: Said | undefined;

  constructor(manuscript: Manuscript, quotations: Quotations, statement: Span | undefined) {
    this.#manuscript = manuscript;
    this.#quotations = quotations;
    this.text = manuscript.text;
    this.end = manuscript.text.length;
    this.#statement = statement;
    this.#placeOf = placesIn(manuscript, quotations);
    this.lines = speakerLinesIn(manuscript, quotations, statement);
  }

  isUnplaced = (start: number): boolean => {
    const index = this.narration.findLastIndex((span) => span.start <= start);
    return index >= this.narration.length - 2 && this.narration[index]?.start === start;
  };

  unplacedAbove = (offset: number): number => {
    const last = this.narration.at(-1);
    return last && last.end === this.#manuscript.paragraphs[this.#paragraph - 1]?.end ? last.start : offset;
  };

  endsBefore = (offset: number): boolean => !!this.#latest && isPunctuation(this.text, this.#latest.end, offset);

  read(): Panel {
    let behind = this.#at;
    for (const open of this.#quotations.opens) {
      // It is inside what was taken, or inside a phrase between marks.
      if (open < Math.max(behind, this.#at)) continue;
      if (!this.#readTo(open)) return this;
      if (open < this.#at || this.#take(open)) continue;
      const close = this.#quotations.closeOf(open) ?? open;
      behind = (close < this.#manuscript.paragraphs[this.#paragraph]!.end ? close : open) + 1;
    }
    this.#readTo(this.end);
    return this;
  }

  /** Places the paragraphs before the one of this offset. False where another statement begins. */
  #readTo(offset: number): boolean {
    const {paragraphs} = this.#manuscript;
    for (; this.#paragraph < paragraphs.length; this.#paragraph++) {
      const paragraph = paragraphs[this.#paragraph]!;
      if (this.#entered < this.#paragraph && !this.#enter(paragraph)) return false;
      if (paragraph.end <= this.#at) continue;
      if (offset < paragraph.end) return true;
      this.#narrate(this.#at <= paragraph.start ? paragraph.start : this.#at, paragraph.end);
    }
    return true;
  }

  /** What is decided at the start of a paragraph. False where another statement begins. */
  #enter(paragraph: Span): boolean {
    this.#entered = this.#paragraph;
    this.#words = wordsFrom(this.text, paragraph);
    const statement = this.#statement;
    if (paragraph.start === statement?.start) this.#at = Math.max(this.#at, statement.end);
    else if (this.#at <= paragraph.start && statement && isKicker(this.text, paragraph)) {
      this.end = paragraph.start;
      return false;
    }
    if (this.#at <= paragraph.start) this.#takeUnquoted(paragraph);
    return true;
  }

  #take(open: number): boolean {
    const paragraph = this.#manuscript.paragraphs[this.#paragraph]!;
    const startsParagraph = this.#at <= paragraph.start;
    const place = this.#placeOf(open, startsParagraph ? this.#words : this.#at, startsParagraph);
    const found = speakerOf(place, this);
    const end = place.close ?? (found ? this.#endOfUnclosed(open) : open + 1);
    const quote = found ? paragraphsOfQuote(this.text, {start: open + 1, end}, this.#quotations) : [];
    if (!found || !hasWords(quote.join(' '))) {
      const inside = {start: open + 1, end: place.close ?? open + 1};
      if (place.isWhole && place.close !== undefined) this.loose.push(inside);
      else if (/:\s*$/.test(this.text.slice(open - 9, open))) this.unnamed.push(inside);
      return false;
    }
    if (place.close === undefined) this.#remark('unclosed-quote', open);
    if (!found.attribution && startsParagraph && found.end === undefined) this.#remark('speaker-continued', open);
    this.#place(found.attribution, quote, found.start, found.end ?? (place.close === undefined ? end : place.close + 1));
    return true;
  }

  /** `Naam, functie: Tekst`, on one line or on two. */
  #takeUnquoted({end}: Span): void {
    const from = this.#words;
    const same = attributionUnquoted(this.text, {start: from, end});
    const line = this.lines.at[this.#paragraph - 1];
    const above = line && !this.lines.at[this.#paragraph] && /:\s*$/.test(this.text.slice(line.end - 9, line.end)) && this.isUnplaced(line.start);
    const attribution = same ?? (above ? line : undefined);
    const words = same ? wordsFrom(this.text, {start: same.end, end}) : from;
    if (!attribution || this.#quotations.opensAt(words) || !hasWords(this.text.slice(words, end))) return;
    this.#remark('no-quotation-marks', words);
    this.#place(attribution, [this.text.slice(words, end).trim()], attribution.start, end);
  }

  #place(attribution: Attribution | undefined, quote: readonly string[], start: number, end: number): void {
    const {experts = [], stated, saysMore} = attribution?.speakers ?? {};
    const known = attribution ? this.#speakers.find(experts) : this.#latest;
    // What stood on lines above is narration no longer.
    while (this.narration.length > 0 && this.narration.at(-1)!.end > start) {
      const above = this.narration.pop()!;
      if (above.start < start) this.#narrate(above.start, start);
    }
    const heading = known ? undefined : this.#takeHeading(start);
    const paragraph = this.#manuscript.paragraphs[this.#paragraph]!;
    const from = this.#at > paragraph.start ? this.#at : this.#words;
    if (start > from) this.#narrate(from, start);
    if (attribution && saysMore) this.#narrate(attribution.start, attribution.start > start ? end : attribution.end);
    this.#latest = known ?? {start, end, experts, quote: [], ...((stated ?? heading) && {stated: stated ?? heading!})};
    this.#latest.quote.push(...quote);
    this.#latest.end = this.#at = end;
    if (known) return;
    this.said.push(this.#latest);
    this.#speakers.add(this.#latest);
  }

  /** A heading that is nothing but a stance: it goes for who speaks right below it. */
  #takeHeading(start: number): StatedStance | undefined {
    const last = this.narration.at(-1);
    if (!last || last.end > start || !isPunctuation(this.text, last.end, start)) return undefined;
    const label = labelOf(tidy(this.text.slice(last.start, last.end)));
    if (label) this.narration.pop();
    return label && {...label, label: inCapital(label.label.toLowerCase())};
  }

  /** Where a quotation without a closing mark ends: before the next speaker of its paragraph, or with its paragraphs. */
  #endOfUnclosed(open: number): number {
    const {paragraphs} = this.#manuscript;
    const {end} = paragraphs[this.#paragraph]!;
    const {opens} = this.#quotations;
    for (let next = firstFrom(opens, open + 1); opens[next]! < end; next++) {
      const speaker = attributionBefore(this.text, open + 1, opens[next]!);
      if (speaker) return speaker.start;
    }
    let last = this.#paragraph;
    while (paragraphs[last + 1] && this.#quotations.isRepeated(wordsFrom(this.text, paragraphs[last + 1]!))) last++;
    return paragraphs[last]!.end;
  }

  /** Of a paragraph of which something was placed, no more may be left than the stop behind it. */
  #narrate(start: number, end: number): void {
    const isLeft = start > 0 && this.text[start - 1] !== '\n';
    if (!isPunctuation(this.text, start, end) || (!isLeft && this.text.slice(start, end).trim()))
      this.narration.push({start: isLeft ? behindStop(this.text, start) : start, end});
  }

  #remark(code: RemarkCode, offset: number): void {
    this.remarks.push({code, line: this.#manuscript.lineAt(offset)});
  }
}

/** @param statement what is announced as the statement; a second that is announced ends the panel */
export const panelIn = (manuscript: Manuscript, quotations: Quotations, statement: Span | undefined): Panel =>
  new PanelReader(manuscript, quotations, statement).read();
