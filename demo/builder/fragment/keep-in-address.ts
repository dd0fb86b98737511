import type {Draft} from '../state/draft.ts';
import {packDraft, plainDraft} from './fragment.ts';

/** As long as somebody pauses between words. Some browsers take no more than a hundred changes of the address in half a minute. */
const pause = 400;

export interface AddressKeeper {
  /** To be called at each change. */
  changed(draft: Draft): void;
  /** The address with the latest draft in it. */
  link(): Promise<string>;
}

const put = (fragment: string): void => {
  const {pathname, search} = location;
  history.replaceState(null, '', fragment ? `#${fragment}` : pathname + search);
};

/** Keeps the draft in the page's address, so that it can be sent, bookmarked and loaded again; and nowhere else. */
export const keepInAddress = (): AddressKeeper => {
  let latest: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    const draft = latest;
    if (!draft) return;
    const fragment = await packDraft(draft);
    // What was typed meanwhile has a turn of its own.
    if (draft !== latest) return;
    put(fragment);
    latest = undefined;
  };

  /** The page may be gone before packing is done. */
  const writeNow = (): void => {
    clearTimeout(timer);
    if (latest) put(plainDraft(latest));
    latest = undefined;
  };
  addEventListener('beforeunload', writeNow);
  addEventListener('pagehide', writeNow);

  return {
    changed(draft) {
      latest = draft;
      clearTimeout(timer);
      timer = setTimeout(() => void write(), pause);
    },
    async link() {
      await write();
      return location.href;
    },
  };
};
