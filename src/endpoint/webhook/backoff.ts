/** With the delays below this takes about a day and a half. */
export const mostAttempts = 24;

/** Seconds. */
const first = 30;
const longest = 3 * 60 * 60;

/**
 * Milliseconds until the next attempt: twice as long each time, and never at the same moment as others.
 *
 * @param attempts so far
 * @param random from 0 to 1
 */
export const delayAfter = (attempts: number, random = Math.random()): number =>
  1000 * Math.min(longest, first * 2 ** (attempts - 1)) * (0.5 + random / 2);
