import {stances, type Stance} from '../contract/stance.ts';
import {sideOf} from './side.ts';

/** Two contributions of a panel, by their index; each absent where nobody is one. */
export interface Nearest {
  /** Who stands where the reader stands. */
  readonly near?: number;
  /** Who stands elsewhere, as far away as anybody. */
  readonly differs?: number;
}

/** How far apart two stances are on the scale of five. */
const steps = (one: Stance, other: Stance): number => Math.abs(stances.indexOf(one) - stances.indexOf(other));

/**
 * Of the experts who stated a stance, one who agrees with the reader and one who does not.
 *
 * - Near is who is on the reader's side: both agree or both disagree, however firmly; a neutral reader has a neutral
 *   expert. One step further is no agreement where it leaves the side: who agrees in part is not near who is neutral.
 * - Differing takes two steps: those who are next to each other may mean the same. So a neutral expert differs from a
 *   firm reader, but is taken only where nobody stands further off. Such an expert is not the reader's opponent:
 *   what is said of whoever differs should be that they see it differently, not that they are against.
 * - `unsure` has no place on the scale. Nobody differs from it and it differs from nobody; another is near.
 *
 * Who is between the two is neither. Of equals, the one that the editor placed first.
 */
export const nearest = (panel: readonly {readonly stance?: Stance}[], stance: Stance): Nearest => {
  let near: number | undefined;
  let differs: number | undefined;
  let closest = Infinity;
  let farthest = 1;
  for (const [index, {stance: theirs}] of panel.entries()) {
    if (!theirs) continue;
    const distance = steps(theirs, stance);
    if (sideOf(theirs) === sideOf(stance)) {
      if (distance < closest) [near, closest] = [index, distance];
    } else if (theirs !== 'unsure' && stance !== 'unsure') {
      if (distance > farthest) [differs, farthest] = [index, distance];
    }
  }
  return {...(near !== undefined && {near}), ...(differs !== undefined && {differs})};
};
