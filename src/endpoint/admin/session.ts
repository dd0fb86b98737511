import type {Context} from 'hono';
import {deleteCookie, getSignedCookie, setSignedCookie} from 'hono/cookie';
import {timingSafeEqual} from 'hono/utils/buffer';
import {randomSecret, signer} from '../hashes.ts';
import {once} from '../once.ts';
import type {Store} from '../store/store.ts';
import {findAccess, readTokens, type Access, type AdminToken} from './tokens.ts';

/** An editor who has signed in. */
export interface Session {
  readonly access: Access;
  /** In every form of this session, and of no other: a page of another site cannot know it. */
  readonly csrf: string;
}

export interface Sessions {
  /** The polls of this token; nothing where it is none of ours. */
  check(token: string): Promise<Access | undefined>;
  start(c: Context, access: Access): Promise<void>;
  read(c: Context): Promise<Session | undefined>;
  end(c: Context): void;
  /** Whether a form was made for this session. */
  owns(session: Session, csrf: unknown): Promise<boolean>;
}

/** Seconds; a working day. */
const lasts = 8 * 60 * 60;

/** With the prefix `__Host-`, a browser takes it over https only, and no other host can set it. */
const name = 'stelling-beheer';

const cookie = {prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict'} as const;

/**
 * Sessions that are kept nowhere but in the editor's own browser, so that every process on one database knows them.
 * The cookie has the moment on which it ends and a keyed hash of the token: take a token away, and its sessions end.
 */
export const createSessions = (store: Store, tokens: readonly AdminToken[], now: () => Date): Sessions => {
  const keys = once(async () => {
    const secret = await store.setting('session-secret', randomSecret);
    const sign = signer(secret);
    const keyOf = (token: string) => sign(`token ${token}`);
    return {secret, sign, keyOf, accesses: readTokens(tokens, keyOf)};
  });

  return {
    async check(token) {
      const {accesses, keyOf} = await keys();
      return findAccess(accesses, keyOf(token));
    },
    async start(c, {key}) {
      const {secret} = await keys();
      const ends = Math.floor(now().getTime() / 1000) + lasts;
      await setSignedCookie(c, name, `${ends}.${key}.${crypto.randomUUID()}`, secret, {...cookie, maxAge: lasts});
    },
    async read(c) {
      const {secret, sign, accesses} = await keys();
      const value = await getSignedCookie(c, secret, name, 'host');
      if (!value) return undefined;
      const [ends = '', key = ''] = value.split('.');
      const access = await findAccess(accesses, key);
      return access && now().getTime() < Number(ends) * 1000 ? {access, csrf: sign(`form ${value}`)} : undefined;
    },
    end: (c) => void deleteCookie(c, name, cookie),
    owns: async ({csrf}, given) => typeof given === 'string' && timingSafeEqual(csrf, given),
  };
};
