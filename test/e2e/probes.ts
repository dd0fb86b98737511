import type {Page} from 'playwright-core';

interface Listening {
  /** Listeners added and not removed. */
  listeners(): number;
}

/** Counts listeners from before the first script. */
export const watchListeners = async (page: Page): Promise<() => Promise<number>> => {
  await page.addInitScript(() => {
    const held = new Set<string>();
    const ids = new WeakMap<object, number>();
    let last = 0;
    const id = (object: object): number => ids.get(object) ?? (ids.set(object, ++last), last);
    const key = (target: EventTarget, type: string, listener: object, options: unknown): string => {
      const capture = typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options;
      return [id(target), type, id(listener), capture].join();
    };
    const {addEventListener, removeEventListener} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args: Parameters<EventTarget['addEventListener']>) {
      if (args[1]) held.add(key(this ?? globalThis, args[0], args[1], args[2]));
      return addEventListener.apply(this ?? globalThis, args);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...args: Parameters<EventTarget['addEventListener']>) {
      if (args[1]) held.delete(key(this ?? globalThis, args[0], args[1], args[2]));
      return removeEventListener.apply(this ?? globalThis, args);
    };
    Object.assign(globalThis, {listeners: () => held.size});
  });
  return () => page.evaluate(() => (globalThis as unknown as Listening).listeners());
};

/** What the page's scripts ask, from before the first, of the browser's knowledge of languages, by name. */
export const watchWords = async (page: Page): Promise<() => Promise<string[]>> => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    for (const [name, made] of Object.entries(Object.getOwnPropertyDescriptors(Intl))) {
      if (typeof made.value !== 'function' || !made.value.prototype) continue;
      const note = (): void => void asked.push(name);
      const watched = new Proxy(made.value, {
        construct: (target, args) => (note(), Reflect.construct(target, args) as object),
        apply: (target, self, args) => (note(), Reflect.apply(target, self, args)),
      });
      Object.defineProperty(Intl, name, {...made, value: watched});
    }
    for (const prototype of [Date.prototype, Number.prototype, String.prototype, Array.prototype] as unknown as Record<string, unknown>[])
      for (const name of Object.getOwnPropertyNames(prototype).filter((each) => /locale/i.test(each))) {
        const original = prototype[name] as (...args: unknown[]) => unknown;
        prototype[name] = function (this: unknown, ...args: unknown[]) {
          asked.push(name);
          return original.apply(this, args);
        };
      }
    Object.assign(globalThis, {askedOfWords: () => asked});
  });
  return () => page.evaluate(() => (globalThis as unknown as {askedOfWords(): string[]}).askedOfWords());
};

/** Counts renders, each with the number of the keystroke that it came after. @returns how many came after each */
export const watchRenders = async (page: Page): Promise<() => Promise<number[]>> => {
  await page.evaluate(() => {
    const after: number[] = [];
    const {prototype} = customElements.get('stelling-poll') as unknown as {prototype: {render(): unknown}};
    const {render} = prototype;
    prototype.render = function () {
      after[after.length - 1]! += 1;
      return render.call(this);
    };
    addEventListener('keydown', () => after.push(0), {capture: true});
    Object.assign(globalThis, {rendersAfter: () => after});
  });
  return () => page.evaluate(() => (globalThis as unknown as {rendersAfter(): number[]}).rendersAfter());
};

interface TraceEvent {
  readonly name: string;
  readonly args: {readonly beginData?: {readonly stackTrace?: readonly {readonly functionName: string; readonly url: string}[]}};
}

/** What a script made the browser lay out at once, in place of before the next frame, while this was done. */
export const forcedLayouts = async (page: Page, work: () => Promise<unknown>): Promise<string[]> => {
  const cdp = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({value}) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
  await cdp.send('Tracing.start', {transferMode: 'ReportEvents', traceConfig: {includedCategories}});
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return (
    events
      .filter(({name}) => name === 'Layout' || name === 'UpdateLayoutTree')
      .flatMap(({name, args}) => (args.beginData?.stackTrace ?? []).slice(0, 1).map((frame) => ({name, ...frame})))
      // The browser has pages of its own.
      .filter(({url}) => !url.startsWith('chrome:'))
      .map(({name, functionName, url}) => `${name} in ${functionName} of ${url}`)
  );
};

/** How many polls are in memory, after collection, and how large the heap is, in bytes. */
export const inMemory = async (page: Page): Promise<{polls: number; heap: number}> => {
  const cdp = await page.context().newCDPSession(page);
  for (const _ of Array(3)) await cdp.send('HeapProfiler.collectGarbage');
  const {usedSize: heap} = await cdp.send('Runtime.getHeapUsage');
  const {result} = await cdp.send('Runtime.evaluate', {expression: 'customElements.get("stelling-poll").prototype'});
  const {objects} = await cdp.send('Runtime.queryObjects', {prototypeObjectId: result.objectId!});
  const length = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  });
  await cdp.detach();
  return {polls: length.result.value as number, heap};
};
