import type {Expert} from '../../contract/poll.ts';
import {attributionBefore, attributionUnquoted, wordsFrom, type Attribution} from './attribution.ts';
import {hasWords} from './characters.ts';
import type {Manuscript, Span} from './manuscript.ts';
import {firstFrom, isPunctuation, placesIn, type QuotePlace} from './quote-place.ts';
import {paragraphsOfQuote} from './quote-text.ts';
import type {Quotations} from './quotation-marks.ts';
import type {Remark, RemarkCode} from './remark.ts';
import {speakerLinesIn, type SpeakerLines} from './speaker-lines.ts';
import {speakerOf, type Known} from './speaker-of.ts';
import type {StatedStance} from './stance-grammar.ts';
import {isKicker} from './statement.ts';

/** What one speaker, or several together, said in the article: the words as they were written. */
export interface Said extends Span {
  readonly experts: readonly Expert[];
  readonly stated?: StatedStance;
  readonly quote: string[];
  end: number;
}

export interface Panel {
  readonly said: readonly Said[];
  /** What is in no quote and names no speaker, in order, each at most a paragraph. */
  readonly narration: readonly Span[];
  /** Quotations that fill their paragraphs, and of which nobody is named as the speaker. */
  readonly loose: readonly Span[];
  readonly remarks: readonly Remark[];
  /** Where another statement begins, and reading ended; otherwise the end of the text. */
  readonly end: number;
}

const surname = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Walks once over the article, from one opening mark to the next, and takes out what somebody said. */
class PanelReader implements Known {
  readonly text: string;
  readonly lines: SpeakerLines;
  readonly said: Said[] = [];
  readonly narration: Span[] = [];
  readonly loose: Span[] = [];
  readonly remarks: Remark[] = [];
  end: number;

  readonly #manuscript: Manuscript;
  readonly #quotations: Quotations;
  readonly #opens: readonly number[];
  readonly #placeOf: (open: number, from: number, startsParagraph: boolean) => QuotePlace;
  readonly #byName = new Map<string, Said>();
  /** The paragraph that is being read, and where it begins if nothing of it was placed. */
  #paragraph = 0;
  /** Before this offset everything is placed. */
  #at: number;
  #latest: Said | undefined;

  constructor(manuscript: Manuscript, quotations: Quotations, from: number) {
    this.#manuscript = manuscript;
    this.#quotations = quotations;
    this.text = manuscript.text;
    this.end = manuscript.text.length;
    this.#at = from;
    this.#opens = [...quotations.at.keys()].filter((open) => open >= from).sort((a, b) => a - b);
    this.#placeOf = placesIn(manuscript, quotations, this.#opens);
    this.lines = speakerLinesIn(manuscript, quotations, from);
  }

  isUnplaced = (start: number): boolean => {
    const index = this.narration.findLastIndex((span) => span.start <= start);
    return index >= this.narration.length - 2 && this.narration[index]?.start === start;
  };

  endsBefore = (offset: number): boolean => !!this.#latest && isPunctuation(this.text, this.#latest.end, offset);

  read(): Panel {
    let behind = this.#at;
    for (const open of this.#opens) {
      // It is inside what was taken, or inside a phrase between marks.
      if (open < Math.max(behind, this.#at)) continue;
      if (!this.#readTo(open)) return this;
      if (open < this.#at || this.#take(open)) continue;
      const close = this.#quotations.at.get(open)!.close ?? open;
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
      if (paragraph.end <= this.#at) continue;
      const isWhole = this.#at <= paragraph.start;
      if (isWhole && this.#at > 0 && isKicker(this.text, paragraph)) {
        this.end = paragraph.start;
        return false;
      }
      if (isWhole && this.#takeUnquoted(paragraph)) continue;
      if (offset < paragraph.end) return true;
      this.#narrate(isWhole ? paragraph.start : this.#at, paragraph.end);
    }
    return true;
  }

  #take(open: number): boolean {
    const paragraph = this.#manuscript.paragraphs[this.#paragraph]!;
    const startsParagraph = this.#at <= paragraph.start;
    const place = this.#placeOf(open, startsParagraph ? wordsFrom(this.text, paragraph) : this.#at, startsParagraph);
    const found = speakerOf(place, this);
    const inside = {start: open + 1, end: place.close ?? (found ? this.#endOfUnclosed(open) : open + 1)};
    const quote = found ? paragraphsOfQuote(this.text, inside, this.#quotations.repeated) : [];
    if (!found || !hasWords(quote.join(' '))) {
      if (place.isWhole && place.close !== undefined) this.loose.push({start: open + 1, end: place.close});
      return false;
    }
    if (place.close === undefined) this.#remark('unclosed-quote', open);
    if (!found.attribution && startsParagraph && found.end === undefined) this.#remark('speaker-continued', open);
    this.#place(found.attribution, quote, found.start, found.end ?? (place.close === undefined ? inside.end : place.close + 1));
    return true;
  }

  /** `Naam, functie: Tekst`, on one line or on two. */
  #takeUnquoted({start, end}: Span): boolean {
    const from = wordsFrom(this.text, {start, end});
    const same = attributionUnquoted(this.text, {start: from, end});
    const line = this.lines.at[this.#paragraph - 1];
    const above = line && !this.lines.at[this.#paragraph] && /:\s*$/.test(this.text.slice(line.end - 9, line.end)) && this.isUnplaced(line.start);
    const attribution = same ?? (above ? line : undefined);
    const words = same ? wordsFrom(this.text, {start: same.end, end}) : from;
    if (!attribution || this.#quotations.at.has(words) || !hasWords(this.text.slice(words, end))) return false;
    this.#remark('no-quotation-marks', words);
    this.#place(attribution, [this.text.slice(words, end).trim()], attribution.start, end);
    return true;
  }

  #place(attribution: Attribution | undefined, quote: readonly string[], start: number, end: number): void {
    const {experts = [], stated, saysMore} = attribution?.speakers ?? {};
    const key = experts.map(({name}) => name).join('\n');
    const known = attribution ? this.#byName.get(key) : this.#latest;
    // What stood on lines above is narration no longer.
    while (this.narration.length > 0 && this.narration.at(-1)!.start >= start) this.narration.pop();
    if (start > this.#at) this.#narrate(Math.max(this.#at, this.#manuscript.paragraphs[this.#paragraph]!.start), start);
    if (attribution && saysMore) this.#narrate(attribution.start, attribution.start > start ? end : attribution.end);
    this.#latest = known ?? {start, end, experts, quote: [], ...(stated && {stated})};
    this.#latest.quote.push(...quote);
    this.#latest.end = this.#at = end;
    if (known) return;
    this.said.push(this.#latest);
    this.#byName.set(key, this.#latest);
    const [expert, other] = experts;
    if (expert && !other && !this.#byName.has(surname(expert.name))) this.#byName.set(surname(expert.name), this.#latest);
  }

  /** Where a quotation without a closing mark ends: before the next speaker of its paragraph, or with its paragraphs. */
  #endOfUnclosed(open: number): number {
    const {paragraphs} = this.#manuscript;
    const {end} = paragraphs[this.#paragraph]!;
    for (let next = firstFrom(this.#opens, open + 1); this.#opens[next]! < end; next++) {
      const speaker = attributionBefore(this.text, open + 1, this.#opens[next]!);
      if (speaker) return speaker.start;
    }
    let last = this.#paragraph;
    while (paragraphs[last + 1] && this.#quotations.repeated.has(wordsFrom(this.text, paragraphs[last + 1]!))) last++;
    return paragraphs[last]!.end;
  }

  /** Of a paragraph of which something was placed, no more may be left than the stop behind it. */
  #narrate(start: number, end: number): void {
    const isLeft = start > 0 && this.text[start - 1] !== '\n';
    if (!isPunctuation(this.text, start, end) || (!isLeft && this.text.slice(start, end).trim())) this.narration.push({start, end});
  }

  #remark(code: RemarkCode, offset: number): void {
    this.remarks.push({code, line: this.#manuscript.lineAt(offset)});
  }
}

/** @param from where to begin: behind the statement, where that was announced */
export const panelIn = (manuscript: Manuscript, quotations: Quotations, from: number): Panel =>
  new PanelReader(manuscript, quotations, from).read();
