import type {Reaction} from '../contract/reaction.ts';
import type {Stance} from '../contract/stance.ts';

/** What the reader has filled in so far. */
export interface Draft {
  stance?: Stance;
  reason: string;
  name: string;
  email: string;
  mayPublish: boolean;
}

export const emptyDraft = (): Draft => ({reason: '', name: '', email: '', mayPublish: false});

export const draftOf = ({stance, reason, name = '', email = '', mayPublish}: Reaction): Draft => ({
  stance,
  reason,
  name,
  email,
  mayPublish,
});

/**
 * A random UUID. Blob URLs have one in them on every page; `crypto.randomUUID` is missing from a page without
 * TLS, and minting one by hand from random bytes takes three times the code.
 */
const uuid = (): string => {
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
};

/**
 * A text as it is sent. A NUL or half a surrogate pair can be pasted but not seen; an endpoint may refuse it, and the
 * reader could not mend it.
 */
export const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '').trim();

/**
 * The reaction that a complete draft becomes the moment the reader presses send: its id is minted here and never again.
 *
 * @param permission what the reader agreed to, word for word, where they did
 */
export const reactionOf = (draft: Draft & {stance: Stance}, lang: string, permission: string): Reaction => {
  const name = clean(draft.name);
  const email = clean(draft.email);
  return {
    id: uuid(),
    stance: draft.stance,
    reason: clean(draft.reason),
    ...(name && {name}),
    ...(email && {email}),
    mayPublish: draft.mayPublish,
    ...(draft.mayPublish && {permission}),
    lang,
    sentAt: new Date().toISOString(),
  };
};
