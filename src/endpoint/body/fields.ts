import {Refusal} from '../refusal.ts';

/** A body as it was sent, before the contract is held against it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Names through which a careless copy reaches an object's prototype. */
export const prototypeNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses a name that comes twice (readers of JSON differ on which one counts) or that names the prototype. */
export const claimName = (name: string, taken: Set<string>): void => {
  if (prototypeNames.has(name)) throw new Refusal(400, `The body has a field with the name ${name}.`);
  if (taken.has(name)) throw new Refusal(400, 'The body has two fields with the same name.');
  taken.add(name);
};

/** Refuses text that a database or a reader would silently change: half a surrogate pair, or NUL. */
export const checkText = (text: string): void => {
  if (!text.isWellFormed()) throw new Refusal(400, 'The body has a lone surrogate in its text.');
  if (text.includes('\0')) throw new Refusal(400, 'The body has a NUL character in its text.');
};
