import {chromium, type Browser} from 'playwright-core';
import {chromiumFlags, findChromium} from './browsers.ts';

/** The browser of the whole-page tests; the test that starts it closes it. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in STELLING_CHROMIUM.');
  return chromium.launch({executablePath, args: chromiumFlags});
};
