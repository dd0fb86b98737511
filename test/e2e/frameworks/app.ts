import type {Page} from 'playwright-core';

/** What an app renders. */
export interface State {
  readonly visible?: boolean;
  /** A string, as an attribute. */
  readonly endpoint?: string;
  /** A number. */
  readonly level?: number;
  /** A boolean. */
  readonly unsure?: boolean;
  /** A property in camel case. */
  readonly askName?: string;
  /** An object with arrays. */
  readonly poll?: object;
  /** Another object, as a property. */
  readonly fields?: object;
  /** Children: a name a contribution. */
  readonly panel?: readonly string[];
}

interface Shown {
  readonly app: {readonly events: string[]; show(state: State): unknown};
}

/** Has the app render this, and waits until the element did. */
export const show = (page: Page, state: State): Promise<void> =>
  page.evaluate(async (state) => {
    await (globalThis as unknown as Shown).app.show(state);
    // What a framework changes of the children is seen a moment later.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await document.querySelector('stelling-poll')?.updateComplete;
  }, state);

export const events = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Shown).app.events);

export const isReady = (page: Page): Promise<unknown> => page.waitForFunction(() => 'app' in globalThis && customElements.get('stelling-poll'));
