import type {Stance} from '../contract/stance.ts';
import {sideOf, type Side} from './side.ts';

/** The panel counted: contributions a side, those that state no stance apart. */
export type PanelTally = Readonly<Record<Side | 'unstated' | 'total', number>>;

/** Counts contributions, not people: two experts who wrote one together have one voice. */
export const panelTally = (panel: readonly {readonly stance?: Stance}[]): PanelTally => {
  const tally = {agree: 0, neutral: 0, disagree: 0, unsure: 0, unstated: 0, total: panel.length};
  for (const {stance} of panel) tally[stance ? sideOf(stance) : 'unstated'] += 1;
  return tally;
};
