import type {Draft} from '../state/draft.ts';
import {packDraft, plainDraft} from './fragment.ts';

/** Milliseconds without a change until the draft is packed. */
const pause = 500;

/**
 * How often a change goes in the address at once. Safari takes a hundred changes of it in half a minute, those that are
 * packed among them; whoever types faster than this for longer waits for a pause, or for leaving the page.
 */
const atOnce = {times: 50, within: 30_000} as const;

export interface AddressKeeper {
  /** To be called at each change. */
  changed(draft: Draft): void;
  /** The address with the latest draft in it. */
  link(): Promise<string>;
}

const put = (fragment: string): boolean => {
  const {pathname, search} = location;
  try {
    history.replaceState(null, '', fragment ? `#${fragment}` : pathname + search);
    return true;
  } catch {
    // Too many for this browser: the next one has it.
    return false;
  }
};

/**
 * Keeps the draft in the page's address, so that it can be sent, bookmarked and loaded again; and nowhere else. At once as it
 * is, since a page that is loaded again waits for nothing; then packed, which takes a moment, and much less room.
 */
export const keepInAddress = (): AddressKeeper => {
  let unpacked: Draft | undefined;
  let isWritten = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let times: number[] = [];

  const pack = async (): Promise<void> => {
    clearTimeout(timer);
    const draft = unpacked;
    if (!draft) return;
    const fragment = await packDraft(draft);
    // What was changed meanwhile has a turn of its own.
    if (draft !== unpacked) return;
    isWritten = put(fragment);
    if (isWritten) unpacked = undefined;
  };

  const writeNow = (): void => {
    if (unpacked && !isWritten) isWritten = put(plainDraft(unpacked));
  };
  for (const leaving of ['blur', 'pagehide', 'beforeunload']) addEventListener(leaving, writeNow);
  document.addEventListener('visibilitychange', writeNow);

  return {
    changed(draft) {
      unpacked = draft;
      isWritten = false;
      const now = performance.now();
      times = times.filter((time) => now - time < atOnce.within);
      if (times.length < atOnce.times) {
        times.push(now);
        writeNow();
      }
      clearTimeout(timer);
      timer = setTimeout(() => void pack(), pause);
    },
    async link() {
      await pack();
      return location.href;
    },
  };
};
