import {attributionAlone, wordsFrom, type Attribution} from './attribution.ts';
import type {Manuscript, Span} from './manuscript.ts';
import type {Quotations} from './quotation-marks.ts';

/** The paragraphs that are nothing but who speaks. */
export interface SpeakerLines {
  /** Who is named by a paragraph, counted from 0. */
  readonly at: readonly (Attribution | undefined)[];
  /** Whether this article names its speakers below what they say. One line cannot tell; the last of all can. */
  readonly areBelow: boolean;
}

/** `Naam` on one line and `functie` on the next. */
const onTwoLines = ({text, paragraphs}: Manuscript, index: number): Attribution | undefined => {
  const [name, role] = [paragraphs[index - 1], paragraphs[index]!];
  if (!name || role.end - name.start > 200) return undefined;
  const [first, second] = [name, role].map((line) => text.slice(wordsFrom(text, line), line.end).trim()) as [string, string];
  if (/[.,:!?]$/.test(first) || !/^\p{Ll}[^?!]*[^.?!]$/u.test(second)) return undefined;
  const both = `${first}, ${second}`;
  const found = attributionAlone(both, {start: 0, end: both.length});
  return found && {...found, start: name.start, end: role.end};
};

export const speakerLinesIn = (manuscript: Manuscript, {opensAt}: Quotations, statement: Span | undefined): SpeakerLines => {
  const {text, paragraphs} = manuscript;
  let lastLine = -1;
  let lastQuote = -1;
  const at = paragraphs.map((paragraph, index) => {
    if (statement && paragraph.end > statement.start && paragraph.start < statement.end) return undefined;
    const start = wordsFrom(text, paragraph);
    if (opensAt(start)) lastQuote = index;
    const found = opensAt(start) ? undefined : (attributionAlone(text, {start, end: paragraph.end}) ?? onTwoLines(manuscript, index));
    if (found) lastLine = index;
    return found;
  });
  return {at, areBelow: lastLine > lastQuote};
};
