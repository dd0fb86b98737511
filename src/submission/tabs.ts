import type {Outcome} from '../transport/outcome.ts';

/**
 * Does the work while no other tab does it for the same delivery. The lock is held for one attempt, never
 * longer: one that is held keeps the page out of the back/forward cache. Without TLS, or in a sandbox, there
 * are no locks, and the endpoint, which stores an id once, is what prevents doubles.
 */
export const alone = (id: string, work: () => Promise<void>): Promise<void> => {
  let done: Promise<void> | undefined;
  const once = (): Promise<void> => (done ??= work());
  return (navigator.locks?.request(`stelling-poll ${id}`, once) ?? once()).catch(once);
};

type Hear = (id: string, outcome: Outcome | undefined) => void;

/** Tabs that have the same delivery in sight tell each other how it ended: with an outcome, or wiped. */
export const otherTabs = (hear: Hear): {listen(yes: boolean): void; tell(id: string, outcome?: Outcome): void} => {
  let channel: BroadcastChannel | undefined;
  return {
    listen(yes) {
      if (!yes) channel?.close();
      channel = yes ? (channel ?? new BroadcastChannel('stelling-poll')) : undefined;
      if (channel) channel.onmessage = ({data}: MessageEvent<Parameters<Hear>>) => hear(...data);
    },
    tell: (...message) => channel?.postMessage(message),
  };
};
