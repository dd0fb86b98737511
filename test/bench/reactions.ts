/**
 * `npm run bench:reactions`: 10,000 readers' reactions, page after page as a reader would ask for them. Says what a page
 * costs the main thread at the beginning and at the end, in one run, and what they all cost in memory.
 */
import {readFileSync} from 'node:fs';
import {chromium} from 'playwright-core';
import {chromiumFlags, findChromium} from '../support/browsers.ts';
import {median} from './median.ts';

const perPage = 20;
const pages = 500;

const browser = await chromium.launch({executablePath: findChromium()!, args: [...chromiumFlags, '--js-flags=--expose-gc']});
const page = await browser.newPage({viewport: {width: 768, height: 900}});
await page.route('**/*', (route) => {
  const {pathname} = new URL(route.request().url());
  if (pathname === '/')
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="nl"><body><script type="module" src="/stelling-poll.js"></script></body></html>',
    });
  return route.fulfill({contentType: 'text/javascript', body: readFileSync(`dist${pathname}`)});
});
await page.goto('http://localhost/');

interface Figures {
  readonly times: number[];
  readonly nodes: number;
  readonly heap: number;
}

const figures = await page.evaluate(
  async ({perPage, pages}): Promise<Figures> => {
    const heap = (): number => {
      (globalThis as unknown as {gc(): void}).gc();
      return (performance as unknown as {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize;
    };
    await customElements.whenDefined('stelling-poll');
    const poll = document.createElement('stelling-poll') as unknown as HTMLElement & Record<string, unknown> & {updateComplete: Promise<void>};
    const stances = ['agree', 'partly-agree', 'neutral', 'partly-disagree', 'disagree'];
    Object.assign(poll, {
      endpoint: '/reactions',
      results: 'always',
      reactions: true,
      scale: 5,
      poll: {statement: 'Tienduizend reacties', panel: []},
      request: (url: string) => {
        const after = Number(new URL(url).searchParams.get('after') ?? 0);
        const reactions = Array.from({length: perPage}, (_, index) => ({
          id: `${after}-${index}`,
          stance: stances[index % 5],
          reason: `Reactie ${after * perPage + index}. `.repeat(1 + (index % 9)),
          publishedAt: new Date(1.79e12 - (after * perPage + index) * 60_000).toISOString(),
        }));
        const standing = {n: perPage * pages, counts: {agree: perPage * pages}};
        return Promise.resolve(Response.json({poll: {}, standing, reactions, ...(after + 1 < pages && {next: String(after + 1)})}));
      },
    });
    const rendered = (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => (poll.shadowRoot!.querySelectorAll('[part=reaction]').length >= count ? resolve() : requestAnimationFrame(look));
        look();
      });
    const before = heap();
    document.body.append(poll);
    await rendered(perPage);
    const times: number[] = [];
    for (let loaded = 1; loaded < pages; loaded++) {
      const button = poll.shadowRoot!.querySelector<HTMLElement>('[part=reactions] > button')!;
      const list = poll.shadowRoot!.querySelector<HTMLElement>('[part=reactions] > [role=list]')!;
      let start = 0;
      const arrived = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.childElementCount <= loaded) return;
          observer.disconnect();
          // Layout too is the page's own time.
          void list.offsetHeight;
          times.push(performance.now() - start);
          resolve();
        });
        observer.observe(list, {childList: true, subtree: true});
      });
      start = performance.now();
      button.click();
      await arrived;
    }
    return {times, nodes: poll.shadowRoot!.querySelectorAll('*').length, heap: heap() - before};
  },
  {perPage, pages},
);

const first = median(figures.times.slice(0, 50));
const last = median(figures.times.slice(-50));
console.log(`${perPage * pages} reactions in ${pages} pages`);
console.log(
  `from the press to the page laid out: ${first.toFixed(1)} ms for the first fifty pages, ${last.toFixed(1)} ms for the last (${(last / first).toFixed(2)} ×)`,
);
console.log(`${(figures.nodes / (perPage * pages)).toFixed(1)} elements and ${(figures.heap / (perPage * pages)).toFixed(0)} bytes of heap for each`);
await browser.close();
