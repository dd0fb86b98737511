import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, type TestContext} from 'node:test';
import type {Browser, BrowserContextOptions, Frame, Locator, Page} from 'playwright-core';
import {launchBrowser} from '../support/browser.ts';
import {rowsOf} from '../support/endpoint.ts';
import {startStaticServer, type StaticServer, type StaticServerOptions} from '../support/static-server.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'stelling-e2e-'));

export interface Server {
  /** Without a slash at the end. */
  readonly url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Stopped when the file is done, whatever became of its tests, and after the pages that ask them for things. */
const running = new Set<() => Promise<void>>();

/** A server in a process of its own: it is there once it prints its address. */
const start = async (args: readonly string[], address: RegExp): Promise<Server> => {
  const child = spawn(process.execPath, args, {cwd: root, stdio: ['ignore', 'pipe', 'inherit']});
  const ended = once(child, 'close');
  // Where it never comes to the end of the tests.
  process.once('exit', () => child.kill('SIGKILL'));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  running.add(stop);
  const printed: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    printed.push(line);
    const url = address.exec(line)?.[1];
    if (url) {
      child.stdout.resume();
      return {url, stop};
    }
  }
  return assert.fail(`${args[0]} gave no address:\n${printed.join('\n')}`);
};

/** What `npm start` runs: the article and the endpoint. */
export const startDemo = (file: string): Promise<Server> =>
  start(['demo/server.ts', '--port', '0', '--database', file], /^The demo is at (\S+)\/demo\/$/);

/** The endpoint alone, as it is shipped. */
export const startEndpoint = (file: string, ...args: readonly string[]): Promise<Server> =>
  start(['dist/cli.js', 'serve', '--port', '0', '--rate-limit', '0', '--log-level', 'warn', '--database', file, ...args], /^listening on (\S+)$/);

/** Files and pages without an endpoint; can hold back a path. */
export const startSite = async (options?: StaticServerOptions): Promise<StaticServer> => {
  const site = await startStaticServer(options);
  running.add(() => site.close());
  return site;
};

export const databaseFile = (name: string): string => join(folder, name);

let browser: Promise<Browser> | undefined;
let demo: Promise<Server> | undefined;

/** Of a test file, its one browser and the demo that its tests share. */
const sharedBrowser = (): Promise<Browser> => (browser ??= launchBrowser());
export const sharedDemo = (): Promise<Server> => (demo ??= startDemo(databaseFile('demo.db')));

after(async () => {
  await (await browser)?.close();
  await Promise.all([...running].map((stop) => stop()));
  rmSync(folder, {recursive: true, force: true});
});

/** The rows of the shared demo's database that have this reason: those of one test. */
export const rowsWith = (reason: string): Record<string, unknown>[] => rowsOf(databaseFile('demo.db')).filter((row) => row['reason'] === reason);

export interface Visit extends BrowserContextOptions {
  /** Where the pages come from; default: the shared demo. */
  readonly origin?: string;
  /** Pages that exist in the test alone, by path, at the same origin. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Another origin that these pages ask things of. */
  readonly endpoint?: string;
  /** Further sites that have a part in this page. */
  readonly others?: readonly string[];
  /** Sent with those pages. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A reader's browser with one empty page. What the console complains of, a script's error and a request to
 * elsewhere fail the test, unless it takes them out of `complaints` first.
 */
export const visit = async (t: TestContext, {origin, pages = {}, headers = {}, endpoint, others = [], ...options}: Visit = {}) => {
  const baseURL = origin ?? (await sharedDemo()).url;
  const context = await (await sharedBrowser()).newContext({baseURL, viewport: {width: 768, height: 900}, ...options});
  context.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, [], 'nothing to complain of');
  });
  context.on('console', (message) => {
    // Chromium asks for an icon of its own accord.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    const {protocol, origin} = new URL(request.url());
    const isKnown = origin === baseURL || origin === endpoint || others.includes(origin);
    if (protocol.startsWith('http') && !isKnown) complaints.push(`${request.method()} ${request.url()}`);
  });
  for (const [path, body] of Object.entries(pages))
    await context.route(
      ({origin, pathname}) => origin === baseURL && pathname === path,
      (route) => route.fulfill({body, contentType: 'text/html; charset=utf-8', headers}),
    );
  return {page: await context.newPage(), context, complaints, origin: baseURL};
};

/** What the README has to paste, so that it is that which is tested. */
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** The rules that keep the page still while the script is on its way. */
export const roomRules = /```css\n(.*?)```/s.exec(readme)![1]!;
const pasted = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html!);
const snippet = pasted.find((html) => html.includes('<stelling-poll'))!;
export const script = /<script.*?<\/script>/s.exec(snippet)![0];
export const poll = snippet.replace(script, '').trim();
export const fallbackForm = pasted.find((html) => html.startsWith('<form'))!;
/** The README's poll with its form in the place of its mail link. */
export const pollWithForm = poll.replace(/<p><a href="mailto:.*?<\/p>/s, () => fallbackForm);

/** The same for a CMS that takes unknown tags out. */
export const asPlaceholder = (html: string): string =>
  html
    .replace(/<stelling-poll ([^>]*)>/, (_, attributes: string) => `<div data-stelling-poll ${attributes.replace(/[a-z-]+(="[^"]*")?/g, 'data-$&')}>`)
    .replace('</stelling-poll>', '</div>');

/** A page without any stylesheet. */
export const plainPage = (body: string, head = script): string =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Artikel</title>${head}<body>${body}</body></html>`;

/** What a reader does in a poll. */
export const reader = (poll: Page | Locator) => ({
  choose: (stance: string) => poll.getByRole('radio', {name: stance, exact: true}).check(),
  write: (reason: string) => poll.getByRole('textbox', {name: /Waarom vindt u dat/}).fill(reason),
  reason: () => poll.getByRole('textbox', {name: /Waarom vindt u dat/}).inputValue(),
  sign: (name: string) => poll.getByRole('textbox', {name: /Uw naam/}).fill(name),
  send: () => poll.getByRole('button', {name: 'Verstuur mijn reactie'}).click(),
});

/**
 * The network is there again, so what waits is tried at once. For where a test goes on with the next state: the element
 * may be about to try by itself, and its button would be gone under the pointer.
 */
export const backOnline = (page: Page | Frame): Promise<void> => page.evaluate(() => void dispatchEvent(new Event('online')));

/** Looks again with every frame until what must come is there; the complaint is that of the last look. */
export const soon = async (page: Page, look: () => Promise<void>): Promise<void> => {
  for (const end = performance.now() + 10_000; ;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > end) throw error;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
};

/** Waits until it has the focus. */
export const focused = (locator: Locator): Promise<void> => locator.and(locator.page().locator(':focus')).waitFor();

/** Waits until the (first) poll on the page is in a phase. */
export const phase = (page: Page | Locator, name: string): Promise<void> => page.locator(`stelling-poll[data-phase="${name}"]`).first().waitFor();
