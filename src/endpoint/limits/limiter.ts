import {LRUCache} from 'lru-cache';
import {numberOf, randomSecret} from '../hashes.ts';
import {networkOf} from './network-of.ts';

/** Milliseconds. */
const minute = 60_000;
const day = 24 * 60 * minute;

/** Networks that are remembered at once, in some 10 MB: more than one /48 of IPv6 has to offer. */
const mostNetworks = 100_000;

export interface LimiterOptions {
  /** What one network may do a minute, all at once or spread over it; 0 for no limit. */
  readonly perMinute: number;
  readonly now: () => Date;
  /** Networks to remember at once. */
  readonly most?: number;
}

export interface Limiter {
  /**
   * Counts one attempt from this address; one that is not known is not limited.
   *
   * @returns 0 where it may go on, or the whole seconds to wait before the next
   */
  take(address: string | undefined): number;
  /** Networks that are remembered now. */
  readonly size: number;
}

/**
 * Limits what one network does a minute. Of a network it keeps one moment: when it will have used up nothing any
 * more, which every attempt that is let through puts off. Memory is bounded: the network that was silent longest
 * makes room for a new one, so that who floods, and is seen all the time, is never the one that is forgotten.
 *
 * An address is not kept, but a hash of it and of a salt that nobody else knows; both are gone after a day.
 */
export const createLimiter = ({perMinute, now, most = mostNetworks}: LimiterOptions): Limiter => {
  const interval = minute / perMinute;
  const moments = perMinute > 0 ? new LRUCache<number, number>({max: most}) : undefined;
  let today = NaN;
  let salt = '';

  return {
    take(address) {
      if (!moments || address === undefined) return 0;
      const moment = now().getTime();
      if (Math.floor(moment / day) !== today) {
        today = Math.floor(moment / day);
        moments.clear();
        // Half of it: with an address behind it, that is still one block of the hash.
        salt = randomSecret().slice(0, 32);
      }
      const key = numberOf(salt + networkOf(address));
      // Looking it up is what makes it the last to be forgotten. A clock that was set back makes nobody wait longer.
      const used = Math.min(Math.max((moments.get(key) ?? 0) - moment, 0), minute);
      const tooMuch = used + interval - minute;
      // Less than a millisecond is what rounding adds.
      if (tooMuch >= 1) return Math.ceil(tooMuch / 1000);
      moments.set(key, moment + used + interval);
      return 0;
    },
    get size() {
      return moments?.size ?? 0;
    },
  };
};
