import {Refusal} from './refusal.ts';
import {StoreUnavailable} from './store/store.ts';

/** Seconds after which a database that could not is asked again. */
const tryAgain = 30;

/** What is answered where something went wrong: no more than that, unless it is a refusal. */
export const toRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreUnavailable) {
    return new Refusal(503, 'The reactions cannot be reached now.', {retryAfter: tryAgain});
  }
  return new Refusal(500, 'Something went wrong here.');
};
