import {dictionaries} from '../i18n/dictionaries.ts';
import type {HydrationHost, Render} from './hydration.ts';

/**
 * A file beside the script, fetched only where a server rendered the element.
 *
 * @returns `undefined` where it cannot be had
 */
export const loadHydration = (host: HydrationHost, render: Render, sheet: CSSStyleSheet) =>
  import('./hydration.ts').then(({hydration}) => hydration(host, render, sheet, dictionaries)).catch(() => undefined);
