/** Random numbers from 0 to 1, the same for the same seed (mulberry32): what went wrong once can be staged again. */
export const seeded = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of the names, each as often as its weight says; `random` is from 0 to 1. */
export const weighted = <Name extends string>(weights: Readonly<Partial<Record<Name, number>>>, random: number): Name => {
  const entries = Object.entries(weights) as [Name, number][];
  let rest = random * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries.at(-1)!)[0];
};
