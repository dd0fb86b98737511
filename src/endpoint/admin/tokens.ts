import {timingSafeEqual} from 'hono/utils/buffer';
import {pollIdPattern} from '../../contract/poll-id.ts';

/** What an editor signs in with. */
export interface AdminToken {
  /** At least 20 characters, without spaces; long enough that nobody guesses it. */
  readonly token: string;
  /** The one poll that it opens; default: every poll. One token may be given for several polls. */
  readonly poll?: string;
}

/** What one token opens. */
export interface Access {
  /** Stands for the token where the token itself must not be: in a session. */
  readonly key: string;
  /** `undefined` for every poll. */
  readonly polls: ReadonlySet<string> | undefined;
}

const shortest = 20;
const idPattern = new RegExp(pollIdPattern, 'u');

/** @throws where a token can be guessed or does not open a poll; the message does not have the token in it */
export const checkTokens = (tokens: readonly AdminToken[]): void => {
  for (const [index, {token, poll}] of tokens.entries()) {
    const which = `adminTokens: token ${index + 1}`;
    if (token.length < shortest) throw new Error(`${which} has ${token.length} characters, and needs at least ${shortest}`);
    if (/\s/.test(token)) throw new Error(`${which} has a space in it`);
    if (poll !== undefined && !idPattern.test(poll)) throw new Error(`${which} is for "${poll}", which is no poll id`);
  }
};

/** @param keyOf a keyed hash: without its key, nobody can try tokens against what it gives */
export const readTokens = (tokens: readonly AdminToken[], keyOf: (token: string) => string): readonly Access[] => {
  const polls = new Map<string, Set<string> | undefined>();
  for (const {token, poll} of tokens) {
    const key = keyOf(token);
    const known = polls.get(key);
    if (poll === undefined || (polls.has(key) && known === undefined)) polls.set(key, undefined);
    else polls.set(key, new Set([...(known ?? []), poll]));
  }
  return [...polls].map(([key, own]) => ({key, polls: own}));
};

/** Looks at every one, in the same time for each: how long it takes says nothing about how much was right. */
export const findAccess = async (accesses: readonly Access[], key: string): Promise<Access | undefined> => {
  const equal = await Promise.all(accesses.map((access) => timingSafeEqual(access.key, key)));
  return accesses.find((_, index) => equal[index]);
};
