import type {Poll} from '../../../src/contract/poll.ts';
import type {Server} from './server.ts';
import type {Settings} from '../state/settings.ts';

/** The script as a page asks for it. */
export interface Script {
  readonly url: string;
  readonly version: string;
  /** `sha384-…` of the script, and of the file that it asks for later; absent where they could not be computed, or are not wanted. */
  readonly integrity?: string | undefined;
  readonly resultsIntegrity?: string | undefined;
}

/** All that a snippet is made of. */
export interface Ingredients {
  readonly poll: Poll;
  readonly call: string;
  readonly settings: Settings;
  readonly script: Script;
  /** `undefined` until it is fetched, `null` where it cannot be had. */
  readonly server?: Server | null | undefined;
}

/** One text to copy. */
export interface Block {
  readonly title: string;
  /** Where it goes. */
  readonly hint?: string;
  readonly code: string;
  /** For the few who want it. */
  readonly isExtra?: boolean;
  /** Name of the file that it can be saved as. */
  readonly file?: string;
}

export interface Snippet {
  readonly blocks: readonly Block[];
  /** What the editor has to know. */
  readonly notes: readonly string[];
}
