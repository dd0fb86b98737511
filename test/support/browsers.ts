import {existsSync, globSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium} from 'playwright-core';

/** The browser engines in which the element is tested. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

const onPath = (...names: string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

const firstOf = (...files: string[]): string | undefined => files.find((file) => existsSync(file));

/** What drives WebKitGTK: the driver of WebKit itself, the browser it steers, and a screen for that. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

export const findChromium = (): string | undefined =>
  process.env.STELLING_CHROMIUM ??
  onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  firstOf('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath());

export const findFirefox = (): string | undefined =>
  process.env.STELLING_FIREFOX ?? onPath('firefox-esr', 'firefox') ?? firstOf('/Applications/Firefox.app/Contents/MacOS/firefox');

export const findWebKit = (): WebKit | undefined => {
  const driver = process.env.STELLING_WEBKIT_DRIVER ?? onPath('WebKitWebDriver');
  const browser = globSync('/usr/{lib,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser').toSorted().at(-1);
  const screen = onPath('Xvfb');
  return driver && browser && screen ? {driver, browser, screen} : undefined;
};

const find = {chromium: findChromium, firefox: findFirefox, webkit: findWebKit};

export const isPresent = (engine: Engine): boolean => find[engine]() !== undefined;

/** The flags that keep Chromium from asking the network for anything but the page under test. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
