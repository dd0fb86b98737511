/** `yes`, `partly`, `no`, or that there is nothing in the element to which it could apply. */
export type Verdict = 'yes' | 'partly' | 'no' | 'not applicable';

export interface Point {
  readonly name: string;
  readonly verdict: Verdict;
  /** How, or why not. */
  readonly how: string;
  /** Tests and files that show it, from the root of the project. */
  readonly shownBy: readonly string[];
}

export interface Checklist {
  readonly title: string;
  readonly source: string;
  readonly groups: readonly {readonly title: string; readonly points: readonly Point[]}[];
}

export const point = (name: string, verdict: Verdict, how: string, ...shownBy: readonly string[]): Point => ({name, verdict, how, shownBy});

export const pointsOf = ({groups}: Checklist): readonly Point[] => groups.flatMap(({points}) => points);
