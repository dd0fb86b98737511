import type {Browser} from 'playwright-core';
import {visit} from './visit.ts';

/** What a page cost until it came to rest: milliseconds of the main thread's processor time, and counts. */
export interface Cost {
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  /** When the frame with the last usable form was there; by the clock, so other programs count too. */
  readonly usable: number;
  /** JavaScript heap in kB, after collection. */
  readonly heap: number;
  readonly layouts: number;
  readonly nodes: number;
  readonly listeners: number;
}

export const measureCost = (browser: Browser, url: string, slowdown: number): Promise<Cost> =>
  visit(browser, url, slowdown, async ({cdp, usable}) => {
    const metrics = Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
    const milliseconds = (name: string): number => metrics[name]! * 1000;
    for (const _ of Array(3)) await cdp.send('HeapProfiler.collectGarbage');
    const {usedSize} = await cdp.send('Runtime.getHeapUsage');
    return {
      task: milliseconds('TaskDuration'),
      script: milliseconds('ScriptDuration'),
      layout: milliseconds('LayoutDuration'),
      style: milliseconds('RecalcStyleDuration'),
      usable,
      heap: usedSize / 1000,
      layouts: metrics['LayoutCount']!,
      nodes: metrics['Nodes']!,
      listeners: metrics['JSEventListeners']!,
    };
  });
