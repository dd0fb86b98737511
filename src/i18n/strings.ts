import type {nl} from './nl.ts';
import type {nlResults} from './results-nl.ts';

/** The sentences up to a sent reaction, which are in the script. */
export type Strings = Readonly<Record<keyof typeof nl, string>>;

/** One sentence for each of a language's plural forms; `other` for all that has none of its own. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

type Later = typeof nlResults;

/** Every sentence that a reader can see or hear. */
export type Dictionary = Strings & {readonly [Key in keyof Later]: Later[Key] extends string ? string : Plural};

/** Puts a value into the `{n}` of a sentence. */
export const fill = (sentence: string, n: string): string => sentence.replace('{n}', () => n);
