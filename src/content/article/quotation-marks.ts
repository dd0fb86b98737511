import {isDigit, isInvisible, isLetter, isSpace} from './characters.ts';
import {isTitle, speechVerbs} from './words.ts';

/** Where the quotations of a text begin and end. */
export interface Quotations {
  /** The offsets of opening marks, ascending. */
  readonly opens: readonly number[];
  opensAt(offset: number): boolean;
  /** @returns where the quotation that opens at this offset is closed; `undefined` where it is not */
  closeOf(open: number): number | undefined;
  /** Whether the mark at this offset, at the start of a paragraph, only says that the quotation goes on. */
  isRepeated(offset: number): boolean;
}

/** What may close a mark that opened: Dutch „…” and “…”, English ‘…’, German „…“ »…«, French «…», Swedish ”…”, straight. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”“',
  '”': '”',
  '"': '"',
  '‘': '’',
  '‚': '’‘',
  '’': '’',
  "'": "'",
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** Only marks of one family pair with each other, so that a lost apostrophe cannot upset the double marks around it. */
const families = ['“„”"', "‘‚’'", '«»', '‹›'];
const familyOf = new Map(families.flatMap((marks, family) => [...marks].map((mark) => [mark, family])));

const isMark = (character: string): boolean => familyOf.has(character);
export const opensQuotation = (character: string | undefined): boolean => character !== undefined && isMark(character);

/** Words that begin with an apostrophe: ’s, ’t, ’n, ’90. Word makes an opening mark of it; but ‘s’ is a letter between marks. */
const elided = /^(?:’(?:s|t|n|k|m|r|d|em|ns|ie)|['‘](?:s|t|n|k|m|r|d|em|ns|ie)(?!['’])|['‘’]\d\d)(?![\p{L}\p{M}\d])/iu;

/** Where the nearest character is that is seen. */
const seenFrom = (text: string, from: number, step: 1 | -1): number => {
  let at = from + step;
  while (isInvisible(text[at])) at += step;
  return at;
};

const isWordy = (character: string | undefined): boolean => isLetter(character) || isDigit(character);

/** ‘Hans’ fiets’: behind an s and before a word in lower case, it is more often the possessive than the end. */
const isPossessive = (text: string, mark: number): boolean => {
  const [, next] = /^\s(\p{Ll}+)/u.exec(text.slice(mark + 1, mark + 14)) ?? [];
  return next !== undefined && !speechVerbs.has(next) && !isTitle(next);
};

interface Open {
  readonly mark: string;
  readonly open: number;
  /** The first mark that closes it if no better one comes: “…" or the possessive ‘Hans’ of ‘Hans’ fiets’. */
  second?: number;
}

/**
 * Pairs the quotation marks of a text in one walk from its start to its end.
 *
 * @param isFresh whether at this offset, the start of a line, something begins that cannot be inside a quotation
 */
export const pairQuotations = (text: string, isFresh: (offset: number) => boolean = () => false): Quotations => {
  /** For every character: 0, where its quotation closes, or one of the two below. */
  const marks = new Int32Array(text.length + 1);
  const unclosed = -1;
  const repeated = -2;
  const stacks: Open[][] = families.map(() => []);
  /** How many of each opening mark wait: whether there is anything to close is known without looking for it. */
  const waiting: Record<string, number> = {};

  const settle = ({mark, open, second}: Open, close = second): void => {
    waiting[mark]!--;
    marks[open] = close ?? unclosed;
  };
  const settleAll = (): void => {
    for (const stack of stacks) while (stack.length > 0) settle(stack.pop()!);
  };
  const close = (stack: Open[], mark: string, offset: number): void => {
    const top = stack.at(-1);
    if (!top) return;
    const isClosed = ({mark: opened}: Open) => closers[opened]!.includes(mark);
    if (!isClosed(top)) {
      const below = Object.keys(closers).some((opened) => closers[opened]!.includes(mark) && (waiting[opened] ?? 0) > 0);
      if (!below) return void (top.second ??= offset);
      while (!isClosed(stack.at(-1)!)) settle(stack.pop()!);
    }
    const closed = stack.pop()!;
    settle(closed, offset);
    // What opened between these two marks and is not closed there was an apostrophe, or its end was taken for one.
    for (const other of stacks) while (other.length > 0 && other.at(-1)!.open > closed.open) settle(other.pop()!);
  };

  let lineStart = true;
  let lastOpen = -1;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]!;
    if (character === '\n') {
      lineStart = true;
      if (stacks.some(({length}) => length > 0) && isFresh(offset + 1)) settleAll();
      continue;
    }
    if (!isMark(character)) {
      lineStart &&= isSpace(character) || isInvisible(character);
      continue;
    }
    const stack = stacks[familyOf.get(character)!]!;
    const previous = seenFrom(text, offset, -1);
    const before = text[previous];
    const after = text[seenFrom(text, offset, 1)];
    const free = isSpace(before) || /[([{/:;–—-]/.test(before!) || previous === lastOpen;
    const single = /[‘’']/.test(character);
    if (single && isWordy(before) && isWordy(after)) continue;
    if (single && free && elided.test(text.slice(offset, offset + 5))) continue;

    if (lineStart && stack[0]?.mark === character) {
      marks[offset] = repeated;
      continue;
    }
    lineStart = false;
    const top = stack.at(-1);
    const opens = /[«»‹›]/.test(character)
      ? !top || !closers[top.mark]!.includes(character)
      : /[”’]/.test(character)
        ? !top && isSpace(before) && !isSpace(after)
        : (free || /[„‚]/.test(character)) && !isSpace(after) && !/[,;:!?)\]]/.test(after!);
    if (opens) {
      stack.push({mark: character, open: offset});
      lastOpen = offset;
      waiting[character] = (waiting[character] ?? 0) + 1;
      continue;
    }
    if (top && single && /[szx]/i.test(before ?? '') && isPossessive(text, offset)) top.second ??= offset;
    else close(stack, character, offset);
  }
  settleAll();
  const opensAt = (offset: number): boolean => (marks[offset] ?? 0) !== 0 && marks[offset] !== repeated;
  const opens: number[] = [];
  for (let offset = 0; offset < text.length; offset++) if (opensAt(offset)) opens.push(offset);
  return {
    opens,
    opensAt,
    closeOf: (open) => (marks[open]! > 0 ? marks[open] : undefined),
    isRepeated: (offset) => marks[offset] === repeated,
  };
};
