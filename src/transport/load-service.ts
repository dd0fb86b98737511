import {warn} from '../settings.ts';
import type {Service} from './service.ts';
import {stelling} from './services/stelling.ts';

/** Whether a service's name is our own; so is none. */
export const isOurs = (name: string): boolean => !name || name === 'stelling';

/**
 * The service of this name. Our own is built in; a foreign one is a file beside the script, fetched at first use.
 *
 * @returns `undefined` where the file cannot be had; the next attempt asks again
 */
export const loadService = async (name: string): Promise<Service | undefined> => {
  if (isOurs(name)) return stelling;
  try {
    // Not by its `href`: webpack puts its own address here, and that is text already.
    const file = new URL(`./services/${encodeURIComponent(name)}.js`, import.meta.url) + '';
    return ((await import(/* @vite-ignore */ /* webpackIgnore: true */ file)) as {default: Service}).default;
  } catch {
    warn(`no service ${name}`);
    return undefined;
  }
};
