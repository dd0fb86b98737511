/** Milliseconds. */
const every = 60_000;
const soon = 500;

export interface Upkeep {
  /** There is something to do now: it is done shortly, with what comes until then. */
  hurry(): void;
  stop(): void;
}

/** Does the work at once, each minute, and soon after somebody asks for it. */
export const startUpkeep = (work: () => Promise<void>): Upkeep => {
  let timer: NodeJS.Timeout;
  let hurried = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    hurried = false;
    await work();
    if (stopped || hurried) return;
    // Where two have waited for the same work, one of them goes on.
    clearTimeout(timer);
    timer = setTimeout(() => void run(), every);
  };
  void run();
  return {
    hurry() {
      if (hurried || stopped) return;
      hurried = true;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), soon);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
