import type {Delivery} from '../submission/delivery.ts';
import type {Outcome} from './outcome.ts';
import type {Service} from './service.ts';

/** An answer that takes longer than this, in milliseconds, body included, is no answer. */
const patience = 15_000;

/** One attempt at delivery. Never throws: whatever happens is an Outcome. */
export const deliver = async (
  {endpoint, body, id}: Delivery,
  {contentType, decode}: Service,
  request: typeof fetch,
): Promise<Outcome> => {
  const signal = AbortSignal.timeout(patience);
  // A page's own `request` need not listen to the signal.
  const timeout = new Promise<Outcome>((resolve) =>
    signal.addEventListener('abort', () => resolve({kind: 'unknown', reason: 'timeout'})),
  );
  const attempt = async (): Promise<Outcome> => {
    try {
      const response = await request(endpoint, {
        method: 'POST',
        headers: {'Content-Type': contentType},
        body,
        signal,
        // The attempt outlives the page where the reader leaves it at once.
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      return decode(response, await response.text(), id);
    } catch {
      return {kind: 'unknown', reason: signal.aborted ? 'timeout' : 'network'};
    }
  };
  return Promise.race([timeout, attempt()]);
};
