import type {Receipt} from '../contract/receipt.ts';
import type {Delivery} from '../submission/delivery.ts';

/** What the reader is asked before a reaction is taken back, and how far that is. */
export interface Withdrawal {
  /** Whether the words go back into the form. */
  readonly change: boolean;
  readonly status: 'asking' | 'busy' | 'failed';
}

/** Where a reaction can be taken back: below the collection that it was sent to. */
const addressOf = ({endpoint, id}: Delivery): string => {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${id}`;
  return url.href;
};

/**
 * Takes a reaction back by the token of its receipt. Never throws.
 *
 * @returns whether the endpoint said that it has it no more: removed now, or before (410)
 */
export const withdraw = async (delivery: Delivery, {withdrawToken}: Receipt, request: typeof fetch): Promise<boolean> => {
  try {
    const {ok, status} = await request(addressOf(delivery), {
      method: 'DELETE',
      headers: {Authorization: `Bearer ${withdrawToken}`},
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return ok || status === 410;
  } catch {
    return false;
  }
};
