/**
 * What the endpoint hashes: at once, unlike WebCrypto, whose way there and back costs more than a hash of this
 * size. Node's own is four times as fast as one in JavaScript, which is there for every other runtime.
 */
import {hmac} from '@noble/hashes/hmac.js';
import {sha256 as digest} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

const node = globalThis.process?.getBuiltinModule?.('node:crypto');

export const sha256: (text: string) => string = node?.hash
  ? (text) => node.hash('sha256', text)
  : (text) => bytesToHex(digest(utf8ToBytes(text)));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** For a Content-Security-Policy: the source expression of an inline style sheet or script. */
export const cspHash = (text: string): string =>
  `'sha256-${toBase64(digest(utf8ToBytes(text)))}'`;

export const randomSecret = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(32)));

/** HMAC-SHA-256 in hexadecimal; the key's own part of the work is done once. */
export const signer = (secret: string): ((text: string) => string) => {
  if (node?.createSecretKey) {
    const key = node.createSecretKey(secret, 'utf8');
    return (text) => node.createHmac('sha256', key).update(text).digest('hex');
  }
  const keyed = hmac.create(digest, utf8ToBytes(secret));
  return (text) => bytesToHex(keyed.clone().update(utf8ToBytes(text)).digest());
};

/** The same id as contract/public-id.ts gives in a browser. */
export const publicIdOf = (id: string): string => sha256(id).slice(0, 32);

/**
 * Tells whether two bodies under one id are the same reaction. The poll is part of it: one id in two polls
 * is two reactions. A reaction is flat, so that its sorted entries say everything, whatever the order and
 * the white space in which it travelled.
 */
export const bodyHash = (poll: string, given: Readonly<Record<string, unknown>>): string =>
  sha256(JSON.stringify([poll, ...Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]));

/** A text shorter than this, such as "Helemaal mee eens", is what many write of themselves. */
const shortestCopy = 20;

/** Equal for two texts that differ in nothing but capitals, spaces and punctuation; absent for a short one. */
export const textHash = (text: string): string | undefined => {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < shortestCopy ? undefined : sha256(letters);
};
