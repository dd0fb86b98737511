/** The signature of the Standard Webhooks specification, https://www.standardwebhooks.com, version 1. */
import {hmac} from '@noble/hashes/hmac.js';
import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';
import {toBase64} from '../hashes.ts';

const shortest = 24;

const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/**
 * The key in a secret: what `whsec_` precedes is base64, as the specification's libraries write it; any other
 * text is the key itself. `undefined` where it is no key, or shorter than 24 bytes.
 */
export const keyOf = (secret: string): Uint8Array | undefined => {
  const key = secret.startsWith('whsec_') ? fromBase64(secret.slice(6)) : utf8ToBytes(secret);
  return key && key.length >= shortest ? key : undefined;
};

export interface Message {
  /** The same for each attempt: a receiver that has it already need not take it again. */
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

/** The headers that say who sent this, and when. */
export const sign = (key: Uint8Array, {id, sentAt, body}: Message): Record<string, string> => {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signature = toBase64(hmac(sha256, key, utf8ToBytes(`${id}.${timestamp}.${body}`)));
  return {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}`};
};
