/** What the endpoint hashes, all by WebCrypto, which every runtime has. */

const encoder = new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));

/** For a Content-Security-Policy: the source expression of an inline style sheet. */
export const cspHash = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
};

export const randomSecret = (): string => hex(crypto.getRandomValues(new Uint8Array(32)).buffer);

/**
 * The withdraw token of each id. It is derived, not drawn: a reader whose first receipt was lost gets the
 * same token with the second, although only its hash is stored.
 */
export const withdrawTokens = async (secret: string): Promise<(id: string) => Promise<string>> => {
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return async (id) => hex(await crypto.subtle.sign('HMAC', key, encoder.encode(id)));
};

/**
 * Tells whether two bodies under one id are the same reaction. The poll is part of it: one id in two polls
 * is two reactions. A reaction is flat, so that its sorted entries say everything, whatever the order and
 * the white space in which it travelled.
 */
export const bodyHash = (poll: string, given: Readonly<Record<string, unknown>>): Promise<string> =>
  sha256(JSON.stringify([poll, ...Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]));
