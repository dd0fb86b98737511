import {createScanner} from 'jsonc-parser';
import {Refusal} from '../refusal.ts';
import {checkText, claimName} from './fields.ts';

/** A reaction is flat; the rest is room for fields that pages will think of. */
const deepest = 8;

// The library's `SyntaxKind` is an ambient `const enum`, which one file on its own cannot read.
const token = {openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, colon: 6, string: 10, end: 17} as const;

/** Looks at the text token by token, so that nothing is built of what is refused. */
const scan = (text: string): void => {
  const scanner = createScanner(text, true);
  /** The names taken in each open object; `undefined` for an open array. */
  const open: (Set<string> | undefined)[] = [];
  let lastString = '';
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind === token.string) {
      lastString = scanner.getTokenValue();
      checkText(lastString);
    } else if (kind === token.colon) {
      const names = open.at(-1);
      if (names) claimName(lastString, names);
    } else if (kind === token.openBrace || kind === token.openBracket) {
      open.push(kind === token.openBrace ? new Set() : undefined);
      if (open.length > deepest) throw new Refusal(400, `The JSON is nested deeper than ${deepest} levels.`);
    } else if (kind === token.closeBrace || kind === token.closeBracket) {
      open.pop();
    }
  }
};

export const parseJson = (text: string): unknown => {
  scan(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not valid JSON.');
  }
};
