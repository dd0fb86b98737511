/** Keeps requests apart, however often something asks for one. */
export interface RefreshGate {
  /** Milliseconds until a request may be made; 0 for now. */
  due(): number;
  /** Says that one is made at this moment. */
  made(): void;
}

/**
 * @param interval milliseconds between two requests
 * @param now milliseconds by the device's clock
 */
export const createRefreshGate = (interval = 30_000, now: () => number = Date.now): RefreshGate => {
  let last = -Infinity;
  return {
    due() {
      const passed = now() - last;
      // A clock that was set back does not say how long it has been; waiting until it is there again could take years.
      return passed < 0 ? 0 : Math.max(0, interval - passed);
    },
    made() {
      last = now();
    },
  };
};
