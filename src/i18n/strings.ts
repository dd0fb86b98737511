import type {nl} from './nl.ts';

/** Every sentence that a reader can see or hear. */
export type Strings = Readonly<Record<keyof typeof nl, string>>;

/** Puts a value into the `{n}` of a sentence. */
export const fill = (sentence: string, n: string): string => sentence.replace('{n}', n);
