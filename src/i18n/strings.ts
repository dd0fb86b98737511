import type {nl} from './nl.ts';
import type {nlResults} from './results-nl.ts';

/** The sentences up to a sent reaction, which are in the script. */
export type Strings = Readonly<Record<keyof typeof nl, string>>;

/** Every sentence that a reader can see or hear. */
export type Dictionary = Strings & Readonly<Record<keyof typeof nlResults, string>>;

/** Puts a value into the `{n}` of a sentence. */
export const fill = (sentence: string, n: string): string => sentence.replace('{n}', n);
