import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser, CDPSession, Page} from 'playwright-core';

/** Until the page says in its title that its last form can be used. @returns after how many milliseconds it could */
const usable = async (cdp: CDPSession): Promise<number> => {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const {title} = (await cdp.send('Target.getTargetInfo')).targetInfo;
    const [, time] = /^usable (.*)/.exec(title) ?? [];
    if (time) return Number(time);
    await sleep(50);
  }
  throw new Error('The form did not come.');
};

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly usable: number;
}

/**
 * Opens a page in a browser context of its own, so in a process of its own, and waits until it has come to rest.
 *
 * @param slowdown how many times slower than this machine its processor is
 * @param before for what must be asked before the page is there
 */
export const visit = async <T>(
  browser: Browser,
  url: string,
  slowdown: number,
  work: (visit: Visit) => Promise<T>,
  before?: (page: Page) => Promise<unknown>,
): Promise<T> => {
  const context = await browser.newContext({viewport: {width: 768, height: 900}});
  try {
    const page = await context.newPage();
    await before?.(page);
    const cdp = await context.newCDPSession(page);
    // The thread's own time: what other programs of the machine take from it does not count.
    await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
    if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    await page.goto(url, {waitUntil: 'load', timeout: 120_000});
    const time = await usable(cdp);
    await sleep(400 + 100 * slowdown);
    return await work({page, cdp, usable: time});
  } finally {
    await context.close();
  }
};
