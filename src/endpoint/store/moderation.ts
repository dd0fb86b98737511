import type {Stance} from '../../contract/stance.ts';
import type {DecisionAction, Hold, RowState} from './tables.ts';

/**
 * What an editor looks at, a list at a time: what waits for a decision, what was published or rejected, and
 * what its readers wrote for the editors alone.
 */
export const lists = ['waiting', 'published', 'rejected', 'private'] as const;

export type List = (typeof lists)[number];

/** A place in a list: what comes after it. */
export interface Place {
  readonly time: string;
  readonly publicId: string;
}

export interface ListQuery {
  readonly poll: string;
  readonly list: List;
  /** Only reactions with this in their text or their name. */
  readonly search: string | undefined;
  readonly after: Place | undefined;
  readonly limit: number;
}

/** A reaction as an editor reads it. */
export interface ModeratedReaction {
  readonly id: string;
  readonly publicId: string;
  readonly stance: Stance | null;
  readonly reason: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly mayPublish: boolean;
  readonly state: RowState;
  readonly held: Hold | null;
  readonly receivedAt: string;
}

export interface ListPage {
  readonly reactions: readonly ModeratedReaction[];
  /** Where the list goes on. */
  readonly next: Place | undefined;
}

/** How many are in each list; no further than `mostCounted`, so that counting never takes long. */
export type Counts = Readonly<Record<List, number>>;

export const mostCounted = 1000;

export interface DayCount {
  /** `2027-01-31`, in UTC. */
  readonly day: string;
  readonly n: number;
}

export interface LogEntry {
  readonly id: string;
  readonly action: DecisionAction;
  readonly fromState: RowState;
  /** ISO 8601. */
  readonly decidedAt: string;
  /** Whether it can be taken back: it is the last word about this reaction, and left something to go back to. */
  readonly undoable: boolean;
  /** What is left of it now. */
  readonly reaction: ModeratedReaction;
}

/** What somebody decides about a reaction that they saw in this state. */
export interface Asked {
  readonly poll: string;
  /** The id of the reaction. */
  readonly reaction: string;
  readonly action: Exclude<DecisionAction, 'undo'>;
  readonly seen: RowState;
  readonly at: Date;
}

export interface AskedUndo {
  readonly poll: string;
  /** The id of the decision. */
  readonly decision: string;
  readonly at: Date;
}

/**
 * What became of a decision. `overtaken`: somebody else came first, with this decision, or it was its sender
 * who took it back; nothing was changed. `not-allowed`: its reader did not want it published.
 */
export type Outcome =
  | {readonly kind: 'done'; readonly decision: string}
  | {readonly kind: 'overtaken'; readonly state: RowState; readonly decision: string | undefined}
  | {readonly kind: 'not-allowed'}
  | {readonly kind: 'absent'};

/** The editors' side of the store. */
export interface Moderation {
  /** Polls that have had reactions, by their id; after this one. */
  polls(after: string, limit: number): Promise<readonly string[]>;
  /** Whether there has ever been a reaction to it. */
  hasPoll(poll: string): Promise<boolean>;
  counts(poll: string): Promise<Counts>;
  /** From this day on, the earliest first; without the days on which nothing came in. */
  days(poll: string, from: string): Promise<readonly DayCount[]>;
  list(query: ListQuery): Promise<ListPage>;
  find(poll: string, reaction: string): Promise<ModeratedReaction | undefined>;
  decide(asked: Asked): Promise<Outcome>;
  undo(asked: AskedUndo): Promise<Outcome>;
  /** The latest first. */
  log(poll: string, before: {readonly decidedAt: string; readonly id: string} | undefined, limit: number): Promise<readonly LogEntry[]>;
  logEntry(poll: string, decision: string): Promise<LogEntry | undefined>;
}
