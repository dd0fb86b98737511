import type {Standing} from '../contract/standing.ts';
import type {Dictionary} from '../i18n/strings.ts';
import type {ReactionList} from '../results/reaction-list.ts';
import type {Withdrawal} from '../results/withdraw.ts';
import type {Model} from './model.ts';

/** All that the views of the results show. */
export interface ResultsModel extends Model {
  readonly strings: Dictionary;
  readonly shows: {readonly standing: boolean; readonly reactions: boolean};
  /** Whether what is counted is counted for good. */
  readonly closed: boolean;
  /** Absent while it is on its way. */
  readonly standing: Standing | undefined;
  /** Whether it could not be had. */
  readonly unavailable: boolean;
  readonly list: ReactionList;
  /** The id under which the reader's own reaction is published, once it is. */
  readonly ownId: string;
  /** Whether this device may remember the reaction. */
  readonly remembered: boolean;
  readonly withdrawal: Withdrawal | undefined;
}

/** What a reader can do in them. */
export interface ResultsActions {
  more(): void;
  filter(event: Event): void;
  /** To a contribution of the panel, by its index. */
  visit(event: Event, index: number): void;
  /** Before a reaction is taken back; with `change` its words go back into the form. */
  ask(change: boolean): void;
  keep(): void;
  withdraw(): void;
  /** Takes the reaction out of this device's memory, not from the endpoint. */
  wipe(): void;
}
