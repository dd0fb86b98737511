import type {Browser} from 'playwright-core';
import {median} from '../median.ts';
import {visit} from './visit.ts';

export interface Typing {
  /** Milliseconds of the main thread's processor time for one keystroke, from the key to the frame. */
  readonly task: number;
  /** Milliseconds from the key until the page hears of it. */
  readonly delay: number;
  readonly layouts: number;
}

const keys = 40;

/** A reader types in the reason; the first words are not counted, since the form grows once. */
export const measureTyping = (browser: Browser, url: string, slowdown: number): Promise<Typing> =>
  visit(browser, url, slowdown, async ({page, cdp}) => {
    const metric = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
    await page.locator('textarea:visible').first().click();
    await page.keyboard.type('Eerst dit. ', {delay: 30});
    const delays = await page.evaluateHandle(() => {
      const seen: number[] = [];
      addEventListener('input', ({timeStamp}) => seen.push(performance.now() - timeStamp), {capture: true});
      return seen;
    });
    const before = await metric();
    await page.keyboard.type('Ik zie dat anders. '.repeat(9).slice(0, keys), {delay: 30});
    await page.waitForTimeout(300);
    const after = await metric();
    const each = (name: string): number => (after[name]! - before[name]!) / keys;
    return {task: each('TaskDuration') * 1000, delay: median(await delays.jsonValue()), layouts: each('LayoutCount')};
  });
