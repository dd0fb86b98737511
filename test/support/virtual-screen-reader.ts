import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Locator} from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');

/** What of the library is used here; its types are those of its other entry. */
interface VirtualScreenReader {
  readonly activeNode: Node | null;
  start(options: {container: Node}): Promise<void>;
  stop(): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

interface Listening {
  /** The one that has its ear to the page. */
  listening: VirtualScreenReader;
}

/** What a screen reader says of an element from its first word to its last, in a browser's page. */
export const transcript = (element: Locator): Promise<string[]> =>
  element.evaluate(async (container, code) => {
    const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    const {Virtual} = (await import(url)) as {Virtual: new () => VirtualScreenReader};
    URL.revokeObjectURL(url);
    const virtual = new Virtual();
    await virtual.start({container});
    const first = [virtual.activeNode, await virtual.lastSpokenPhrase()];
    const isFirst = async (): Promise<boolean> => virtual.activeNode === first[0] && (await virtual.lastSpokenPhrase()) === first[1];
    // Past the end it begins anew.
    do await virtual.next();
    while (!(await isFirst()) && (await virtual.spokenPhraseLog()).length < 500);
    const spoken = (await virtual.spokenPhraseLog()).slice(0, -1);
    await virtual.stop();
    return spoken;
  }, source);

/** Has a screen reader listen from now on to what the focus and the live regions inside an element say. */
export const listen = async (element: Locator): Promise<{said(until: RegExp): Promise<string[]>}> => {
  await element.evaluate(async (container, code) => {
    const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    const {Virtual} = (await import(url)) as {Virtual: new () => VirtualScreenReader};
    URL.revokeObjectURL(url);
    const listening = new Virtual();
    await listening.start({container});
    Object.assign(globalThis, {listening});
  }, source);
  // Its first phrase is where it starts, which nobody asked.
  let heard = 1;
  return {
    /** What was said since the last time, once this is among it. */
    async said(until) {
      const phrases = await element.page().evaluateHandle(
        async ({heard, source}) => {
          const {listening} = globalThis as unknown as Listening;
          for (;;) {
            const log = (await listening.spokenPhraseLog()).slice(heard);
            if (log.some((phrase) => new RegExp(source).test(phrase))) return log;
            await new Promise(requestAnimationFrame);
          }
        },
        {heard, source: until.source},
      );
      const log = await phrases.jsonValue();
      heard += log.length;
      return log.filter((phrase) => phrase !== 'polite: ');
    },
  };
};
