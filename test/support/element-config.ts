import {createReadStream} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher, defaultReporter, type TestRunnerConfig} from '@web/test-runner';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import type {BrowserLauncher, TestRunnerPlugin} from '@web/test-runner-core';
import * as puppeteer from 'puppeteer-core';
import {chromiumFlags, findChromium, findFirefox, findWebKit, type Engine} from './browsers.ts';

const chromium = (): BrowserLauncher => chromeLauncher({puppeteer, launchOptions: {executablePath: findChromium()!, args: chromiumFlags}});

/** Firefox speaks WebDriver BiDi, the standard protocol, and needs no driver beside it. */
const firefox = (): BrowserLauncher =>
  chromeLauncher({puppeteer, launchOptions: {browser: 'firefox', executablePath: findFirefox()!, headless: true}});

const webkit = (port: number): BrowserLauncher => {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: findWebKit()!.browser, args: ['--automation']},
    } as WebdriverIO.Capabilities,
  });
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  return launcher as BrowserLauncher;
};

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// Typed as unknown because its types were written without exactOptionalPropertyTypes.
const typescript: unknown = esbuildPlugin({ts: true, target: 'es2022', tsconfig: fromRoot('tsconfig.json')});

/** How the element's tests run in a page of each of the engines. */
export const elementConfig = (engines: readonly Engine[], files: readonly string[], webkitPort: number): TestRunnerConfig => ({
  rootDir: fromRoot('.'),
  files: [...files],
  browsers: engines.map((engine) => ({chromium, firefox, webkit: () => webkit(webkitPort)})[engine]()),
  concurrentBrowsers: engines.length,
  // One page at a time in a browser: a second one would take the focus away from the first.
  concurrency: 1,
  nodeResolve: {exportConditions: ['production', 'browser', 'default']},
  plugins: [typescript as TestRunnerPlugin],
  middleware: [
    (context, next) => {
      if (context.path !== '/mockServiceWorker.js') return next();
      context.type = 'text/javascript';
      context.body = createReadStream(fromRoot('node_modules/msw/lib/mockServiceWorker.js'));
      return undefined;
    },
  ],
  testFramework: {config: {ui: 'bdd', timeout: 10_000}},
  // Generous, because a slow machine is no reason to fail; a browser that died is reported at once.
  browserStartTimeout: 90_000,
  testsStartTimeout: 90_000,
  testsFinishTimeout: 180_000,
  staticLogging: true,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false})],
});
