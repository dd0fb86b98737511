import type {Browser} from 'playwright-core';
import {visit} from './visit.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly args: {readonly fileName?: string};
}

/**
 * Milliseconds that the main thread takes to compile and evaluate a page's modules. A first render that waits for a
 * microtask is not in it; that is in the cost of the page.
 */
export const measureEvaluation = async (browser: Browser, url: string, slowdown: number): Promise<number> => {
  const cdp = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({value}) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {transferMode: 'ReportEvents', traceConfig: {includedCategories: ['v8']}});
  await visit(browser, url, slowdown, async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
  });
  await cdp.detach();
  // The browser has pages of its own.
  const {pid} = events.find(({args}) => args.fileName?.startsWith(new URL(url).origin)) ?? {};
  return events
    .filter((event) => event.pid === pid && event.ph === 'X' && /^v8\.(compile|evaluate)Module$/.test(event.name))
    .reduce((sum, {dur, tdur = dur}) => sum + tdur / 1000, 0);
};
