/**
 * The article as this folder reads it: one paragraph a line, and a line number for every offset. The characters are
 * those that came, but for line ends and for what a mail program put before and between them.
 */
export interface Manuscript {
  readonly text: string;
  /** Where each paragraph begins and ends; those that are blank are left out. */
  readonly paragraphs: readonly Span[];
  /** @returns the line of the given text on which an offset in `text` stands, from 1 */
  lineAt(offset: number): number;
}

/** From an offset up to another, the last not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A reply carries `> ` before every line; in any other text a `>` is somebody's character. */
const withoutReplyMarks = (lines: readonly string[]): readonly string[] => {
  const full = lines.filter((line) => line.trim());
  const marked = full.filter((line) => line.startsWith('>'));
  return marked.length > full.length / 2 ? lines.map((line) => line.replace(/^(?:> ?)+/, '')) : lines;
};

const firstWord = /^\s*\S*/;

/**
 * Tells which line ends a mail program made: those where the next word had no room. That a text has such lines at all
 * shows from sentences that go on in lower case on the next line; Word ends a line only where a paragraph ends.
 */
const wrapsAfter = (lines: readonly string[]): ((index: number) => boolean) => {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const goesOn = (line: string, index: number) => /[\p{L},]\s*$/u.test(line) && /^\p{Ll}/u.test(lines[index + 1] ?? '');
  if (width > 100 || lines.filter(goesOn).length < 3) return () => false;
  return (index) => {
    const line = lines[index]!;
    const next = lines[index + 1] ?? '';
    return !!line.trim() && !!next.trim() && line.trimEnd().length + 1 + firstWord.exec(next)![0].length > width;
  };
};

export const readManuscript = (given: string): Manuscript => {
  const lines = withoutReplyMarks(given.replace(/^\uFEFF/, '').split(lineEnd));
  const wraps = wrapsAfter(lines);
  const starts: number[] = [];
  const paragraphs: Span[] = [];
  const pieces: string[] = [];
  let length = 0;
  let start = 0;
  let blank = true;
  lines.forEach((line, index) => {
    starts.push(length);
    length += line.length + 1;
    blank &&= !line.trim();
    const joins = wraps(index);
    pieces.push(line, joins ? ' ' : '\n');
    if (joins) return;
    if (!blank) paragraphs.push({start, end: length - 1});
    start = length;
    blank = true;
  });
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return {text: pieces.join(''), paragraphs, lineAt};
};
