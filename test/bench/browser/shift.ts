import type {Browser} from 'playwright-core';
import type {Site} from './site.ts';
import type {Variant} from './variants.ts';
import {visit} from './visit.ts';

const late = 500;

/** What a reader sees move when the script comes half a second late. */
export interface Shift {
  /** As browsers count it; what goes into a slot they do not count. */
  readonly score: number;
  /** How far the paragraph after the poll went, in pixels. */
  readonly moved: number;
}

/** With the end of the poll in the middle of the screen, where a shift of what follows is seen. */
export const measureShift = async (browser: Browser, site: Site, variant: Variant): Promise<Shift> => {
  site.delayScripts(late);
  try {
    return await visit(
      browser,
      site.url(variant, 1),
      1,
      ({page}) => page.evaluate(() => (globalThis as unknown as {shift(): Shift}).shift()),
      (page) =>
        page.addInitScript(() => {
          let score = 0;
          let first: number | undefined;
          const top = () => document.querySelector('#after')!.getBoundingClientRect().top + scrollY;
          const entries = (list: readonly PerformanceEntry[]) => {
            for (const {value} of list as readonly (PerformanceEntry & {value: number})[]) score += value;
          };
          const observer = new PerformanceObserver((list) => entries(list.getEntries()));
          observer.observe({type: 'layout-shift', buffered: true});
          const start = () => {
            if (!document.querySelector('#after')) return requestAnimationFrame(start);
            document.querySelector('#after')!.scrollIntoView({block: 'center'});
            return requestAnimationFrame(() => (first = top()));
          };
          requestAnimationFrame(start);
          const shift = () => {
            entries(observer.takeRecords());
            return {score, moved: Math.abs(top() - first!)};
          };
          Object.assign(globalThis, {shift});
        }),
    );
  } finally {
    site.delayScripts(0);
  }
};
