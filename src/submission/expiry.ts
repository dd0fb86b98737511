import type {Delivery} from './delivery.ts';
import {isKept, keep} from './outbox.ts';
import {alone} from './tabs.ts';

/** Milliseconds: longer, somebody else may be reading along on a shared computer. */
export const week = 7 * 24 * 60 * 60_000;

/**
 * The time by the site that the page came from, in milliseconds; `NaN` where it does not say. The device's own
 * clock may be years off, or set right in between, and would then wipe what it should keep.
 */
export const siteTime = async (): Promise<number> => {
  try {
    const {headers} = await fetch(location.href, {method: 'HEAD', credentials: 'omit', cache: 'no-store'});
    return Date.parse(headers.get('Date') ?? '');
  } catch {
    return NaN;
  }
};

/**
 * Whether a delivery has waited for a week, from when it was first found waiting, which is noted at the first look.
 * A device that is offline knows no time, and keeps what it has.
 */
export const isOver = async (delivery: Delivery): Promise<boolean> => {
  let over = false;
  await alone(delivery.id, async () => {
    const now = await siteTime();
    // What is not surely there is not put back: it may have been wiped meanwhile.
    if (!now || !(await isKept(delivery.id, false))) return;
    delivery.foundAt ??= now;
    over = now - delivery.foundAt > week;
    if (!over) await keep(delivery);
  });
  return over;
};
