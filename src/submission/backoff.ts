const base = 2_000;
const cap = 5 * 60_000;

/**
 * Milliseconds to wait after attempt number `attempt`: full jitter, so that the readers of a popular article
 * do not return all at once, and never before the endpoint asked.
 *
 * @param notBefore milliseconds until the moment that the endpoint named
 */
export const backoff = (attempt: number, notBefore = 0, random = Math.random): number =>
  Math.max(notBefore, 0) + random() * Math.min(cap, base * 2 ** attempt);
