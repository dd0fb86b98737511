/**
 * What the endpoint hashes: at once, unlike WebCrypto, whose way there and back costs more than a hash of this
 * size. Node's own is four times as fast as one in JavaScript, which is there for every other runtime.
 */
import {hmac} from '@noble/hashes/hmac.js';
import {sha256 as digest} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

const node = globalThis.process?.getBuiltinModule?.('node:crypto');

export const sha256: (text: string) => string = node?.hash ? (text) => node.hash('sha256', text) : (text) => bytesToHex(digest(utf8ToBytes(text)));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** For a Content-Security-Policy: the source expression of an inline style sheet or script. */
export const cspHash = (text: string): string => `'sha256-${toBase64(digest(utf8ToBytes(text)))}'`;

export const randomSecret = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(32)));

/** Bytes that SHA-256 takes at a time; a key of as many ASCII characters needs no hash of its own, nor another encoding. */
const blockSize = 64;
const isAsciiBlock = /^[\0-\x7f]{0,64}$/;

/** HMAC-SHA-256 in hexadecimal; the key's own part of the work is done once. */
export const signer = (secret: string): ((text: string) => string) => {
  if (node?.hash && isAsciiBlock.test(secret)) {
    // As RFC 2104 has it, of two hashes: making Node's own object for it takes longer than both.
    const key = Buffer.alloc(blockSize);
    key.write(secret);
    const inner = Buffer.from(key.map((byte) => byte ^ 0x36)).toString();
    const outer = Buffer.concat([key.map((byte) => byte ^ 0x5c), Buffer.alloc(32)]);
    return (text) => {
      outer.write(node.hash('sha256', inner + text), blockSize, 'hex');
      return node.hash('sha256', outer);
    };
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
  sha256(
    JSON.stringify([
      poll,
      ...Object.keys(given)
        .sort()
        .map((name) => [name, given[name]]),
    ]),
  );

/** A text shorter than this, such as "Helemaal mee eens", is what many write of themselves. */
const shortestCopy = 20;

/** The first 52 bits of a hash: a hundred thousand of such numbers take a tenth of the room that their texts would. */
export const numberOf = (text: string): number => Number.parseInt(sha256(text).slice(0, 13), 16);

/**
 * Equal for two texts in one poll that differ in nothing but capitals, spaces and punctuation; absent for a short one.
 */
export const textHash = (poll: string, text: string): number | undefined => {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < shortestCopy ? undefined : numberOf(`${poll} ${letters}`);
};
