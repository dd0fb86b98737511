import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Page} from 'playwright-core';
import {plainPage, sharedDemo, startSite, visit, type Visit} from './support.ts';

export interface HostVisit extends Visit {
  /** What stands in the head of the embedding page, given the origin of the frames; default: the host script. */
  readonly head?: (frames: string) => string;
  /** Where the frame may send to, beside its own site. */
  readonly receiving?: string;
}

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const pollSite = 'https://poll.voorbeeld.nl';

/** What the README says to send with frame.html. */
const framePolicy = /^Content-Security-Policy: (.*frame-ancestors.*)$/m.exec(readme)![1]!;
/** And what to paste, with the poll's JSON where the demo has it. */
export const snippet = (frames: string): string =>
  /^<iframe.*?<\/iframe>$/ms.exec(readme)![0].replace(pollSite, frames).replace('/frame.html', '/dist/frame.html').replace('/polls/', '/demo/polls/');

export const hostScript = (frames: string): string => /^<script.*frame-host\.js.*$/m.exec(readme)![0].replace(pollSite, `${frames}/dist`);

export const frameUrl = (frames: string, parameters: Record<string, string> = {}): string => {
  const all = {src: '/demo/polls/groene-straat.json', endpoint: '/v1/polls/groene-straat/reactions', scale: '5', ...parameters};
  return `${frames}/dist/frame.html?${new URLSearchParams(all).toString().replaceAll('&', '&amp;')}`;
};

export const iframe = (url: string, attributes = ''): string =>
  `<iframe src="${url}" title="Stelling: een groene straat" width="100%" height="400" ${attributes}></iframe>`;

/** An article on one site, with frames of another: that of the demo, where the endpoint is too. */
export const visitHost = async (t: TestContext, body: (frames: string) => string, options: HostVisit = {}) => {
  const {head = hostScript, receiving = '', headers = {}, others = [], ...rest} = options;
  const {url: frames} = await sharedDemo();
  const page = plainPage(`<main><h1>Artikel</h1>${body(frames)}</main>`, head(frames));
  const site = await startSite({pages: {'/artikel': page}, headers});
  const visited = await visit(t, {origin: site.origin, endpoint: frames, others: [...others, receiving], ...rest});
  const policy = framePolicy.replace('https://www.voorbeeld.nl', site.origin).replace("connect-src 'self'", `connect-src 'self' ${receiving}`);
  await visited.context.route(new RegExp(`^${frames}/(dist|demo)/`), (route) => {
    const {pathname} = new URL(route.request().url());
    const headers = {'access-control-allow-origin': '*', ...(pathname.endsWith('.html') && {'content-security-policy': policy})};
    return route.fulfill({path: join(import.meta.dirname, '../..', pathname), headers});
  });
  await visited.page.goto('/artikel');
  return {...visited, frames};
};

export interface Height {
  /** Of the frame on the page, without its border. */
  readonly height: number;
  /** Of what is in it, to whole pixels. */
  readonly content: number;
  readonly hasPoll: boolean;
}

export const heightOf = async (page: Page, index = 0): Promise<Height> => {
  const frame = (await page.locator('iframe').nth(index).elementHandle())!;
  const inside = await (await frame.contentFrame())!.evaluate(() => ({
    content: Math.ceil(document.documentElement.getBoundingClientRect().height),
    hasPoll: !!document.querySelector('[data-phase]'),
  }));
  const height = await frame.evaluate((node) => {
    const {paddingTop, paddingBottom} = getComputedStyle(node);
    return (node as HTMLIFrameElement).clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  });
  return {height, ...inside};
};

/** Waits until a frame is exactly as high as its content. Asked from here: out of sight a page has no animation frames to ask in. */
export const fits = async (page: Page, index = 0): Promise<number> => {
  for (let tries = 0; ; tries += 1) {
    const {height, content, hasPoll} = await heightOf(page, index);
    if (hasPoll && height > 300 && height === content) return height;
    if (tries === 100) throw new Error(`frame ${index} is ${height} px high, its content ${content}`);
    await setTimeout(50);
  }
};
