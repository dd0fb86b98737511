import type {Standing} from '../contract/standing.ts';

/**
 * What readers are shown of a standing: with fewer reactions than this, only how many there are. Whoever knows one
 * of three readers could otherwise tell what that one thinks.
 */
export const hideSmallCounts =
  (smallest: number) =>
  (standing: Standing): Standing =>
    standing.n < smallest ? {n: standing.n, counts: {}} : standing;
