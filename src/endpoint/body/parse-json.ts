import {createScanner} from 'jsonc-parser';
import {Refusal} from '../refusal.ts';
import {checkText, claimName, prototypeNames} from './fields.ts';

/** A reaction is flat; the rest is room for fields that pages will think of. */
const deepest = 8;

// The library's `SyntaxKind` is an ambient `const enum`, which one file on its own cannot read.
const token = {openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, colon: 6, string: 10, end: 17} as const;

/** Refuses what JSON lets through and a reaction has no use for; `JSON.parse` no longer shows it. */
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

/**
 * Whether there is nothing to look for, as in what the element sends: it is flat, has no escape in which half a surrogate
 * pair or NUL could hide, and is written as `JSON.stringify` would. So no name comes twice: one of the two would be gone.
 */
const isPlain = (value: unknown, text: string): boolean => {
  if (typeof value !== 'object' || value === null || text.includes('\\u')) return false;
  for (const [name, inner] of Object.entries(value)) if (typeof inner === 'object' || prototypeNames.has(name)) return false;
  return JSON.stringify(value) === text;
};

export const parseJson = (text: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What else is wrong with it goes before that it is none.
    scan(text);
    throw new Refusal(400, 'The body is not valid JSON.');
  }
  // Token by token, which takes four times as long.
  if (!isPlain(value, text)) scan(text);
  return value;
};
