import {warn} from '../settings.ts';
import type {FieldOptions, Encoded, Service} from './service.ts';
import type {Outcome} from './outcome.ts';

/** An answer that takes longer than this, in milliseconds, body included, is no answer. */
const patience = 15_000;

/** One attempt at delivery. Never throws: whatever happens is an Outcome. */
export const deliver = (
  {url, body, contentType, headers}: Encoded,
  {decode}: Service,
  id: string,
  fields: FieldOptions,
  request: typeof fetch,
): Promise<Outcome> => {
  const signal = AbortSignal.timeout(patience);
  const attempt = async (): Promise<Outcome> => {
    try {
      const response = await request(url, {
        method: 'POST',
        headers: {...headers, 'Content-Type': contentType},
        body,
        signal,
        // The attempt outlives the page where the reader leaves it at once.
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      // Readers are told what it means to them; who runs the site is told what it was.
      if (!response.ok) warn(`${url} answered ${response.status}`);
      return decode(response, await response.text(), id, fields);
    } catch {
      return {kind: 'unknown', reason: 'network'};
    }
  };
  // Before the attempt hears of it, and where a page's own `request` does not listen.
  const timeout = new Promise<Outcome>((resolve) => {
    signal.onabort = () => resolve({kind: 'unknown', reason: 'timeout'});
  });
  return Promise.race([timeout, attempt()]);
};
