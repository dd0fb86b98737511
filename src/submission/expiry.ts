import type {Delivery} from './delivery.ts';

/** A week, in milliseconds: longer, somebody else may be reading along on a shared computer. */
const week = 7 * 24 * 60 * 60_000;

/**
 * Whether a delivery has been on the device for a week. The device's clock may be ten years off, so it is not
 * taken at its word: the site that the page came from is asked for the time as well.
 */
export const hasExpired = async ({keptAt}: Delivery): Promise<boolean> => {
  if (Date.now() - keptAt < week) return false;
  try {
    const {headers} = await fetch(location.href, {method: 'HEAD', credentials: 'omit', cache: 'no-store'});
    return Date.parse(headers.get('Date') ?? '') - keptAt > week;
  } catch {
    return false;
  }
};
