/**
 * The file of what comes after sending: the standing, who is near, the readers' reactions. Beside the script,
 * so that whoever only reads the article does not pay for it.
 *
 * @returns `undefined` where it cannot be had; everything else goes on without it
 */
export const loadResults = (): Promise<typeof import('./results-controller.ts') | undefined> =>
  import('./results-controller.ts').catch(() => undefined);
