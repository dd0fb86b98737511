import {stances, type Stance} from '../contract/stance.ts';
import type {Standing} from '../contract/standing.ts';
import {percentages} from './percentages.ts';

/** One stance of the standing: how many took it, and which part that is of all. */
export interface StandingRow {
  readonly stance: Stance;
  readonly count: number;
  /** Whole; those of all rows add up to 100. Absent where too few are counted for it to say anything. */
  readonly percentage?: number;
}

/** A standing as it is shown. */
export interface StandingRows {
  /** The number of reactions, as the endpoint said it. */
  readonly n: number;
  /** In the order of the scale; none where only the number is known. */
  readonly rows: readonly StandingRow[];
}

/**
 * What is shown of a standing: a row for each choice, and for what was a choice before the editor changed the scale.
 * An endpoint that keeps small counts to itself gives none; that is no row of zeros.
 *
 * Percentages are of the sum of the counts. Where that is not `n`, as after a count that could not be read, both
 * have to be enough: five reactions of which one is known are not "100%".
 *
 * @param enough the number of reactions from which there are percentages
 */
export const standingRows = ({n, counts}: Standing, choices: readonly Stance[], enough = 5): StandingRows => {
  if (!Object.keys(counts).length) return {n, rows: []};
  const rows = stances.map((stance) => ({stance, count: counts[stance] ?? 0})).filter(({stance, count}) => count || choices.includes(stance));
  const sum = rows.reduce((total, {count}) => total + count, 0);
  if (!sum || Math.min(n, sum) < enough) return {n, rows};
  const parts = percentages(rows.map(({count}) => count));
  return {n, rows: rows.map((row, index) => ({...row, percentage: parts[index]!}))};
};
