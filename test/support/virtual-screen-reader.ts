import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Locator} from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');

/** What of the library is used here; its types are those of its other entry. */
interface VirtualScreenReader {
  start(options: {container: Node}): Promise<void>;
  stop(): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

/** What a screen reader says of an element from its first word to its last, in a browser's page. */
export const transcript = (element: Locator): Promise<string[]> =>
  element.evaluate(async (container, code) => {
    const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    const {virtual} = (await import(url)) as {virtual: VirtualScreenReader};
    URL.revokeObjectURL(url);
    await virtual.start({container});
    const first = await virtual.lastSpokenPhrase();
    // Past the end it begins anew.
    do await virtual.next();
    while ((await virtual.lastSpokenPhrase()) !== first && (await virtual.spokenPhraseLog()).length < 500);
    const spoken = await virtual.spokenPhraseLog();
    await virtual.stop();
    return spoken;
  }, source);
