/** Work that is not begun again while it is under way: who asks meanwhile waits for its end. */
export interface OneAtATime {
  (): Promise<void>;
  /** Resolves when nothing of it is under way; never rejects. */
  settled(): Promise<void>;
}

export const oneAtATime = (work: () => Promise<void>): OneAtATime => {
  let running: Promise<void> | undefined;
  const run = (): Promise<void> =>
    (running ??= work().finally(() => {
      running = undefined;
    }));
  return Object.assign(run, {settled: async () => void (await running?.catch(() => {}))});
};
