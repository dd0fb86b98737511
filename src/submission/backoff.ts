const base = 2_000;
const cap = 5 * 60_000;

/**
 * Milliseconds to wait after attempt number `attempt`: full jitter, so that the readers of a popular article
 * do not return all at once, and never before the endpoint asked.
 *
 * @param retryAfter seconds, as the endpoint said
 */
export const backoff = (attempt: number, retryAfter = 0, random = Math.random): number =>
  Math.min(retryAfter * 1000, cap) + random() * Math.min(cap, base * 2 ** Math.min(attempt, 10));
