import type {HoldOf} from './holds.ts';
import type {Origins} from './origins.ts';
import type {Polls} from './polls.ts';
import type {Store} from './store/store.ts';

/** Whether a reaction waits for somebody's approval, or is shown at once where its reader allows that. */
export type Policy = 'approve' | 'publish';

export const policies: readonly Policy[] = ['approve', 'publish'];

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly polls: Polls;
  readonly origins: Origins;
  readonly policyOf: (poll: string) => Policy;
  readonly holdOf: HoldOf;
  /** The token with which whoever sent the reaction of this id takes it back. */
  readonly withdrawToken: (id: string) => Promise<string>;
  readonly now: () => Date;
  /** Is told what went wrong inside; never what a reader wrote. */
  readonly report: (error: unknown) => void;
}
