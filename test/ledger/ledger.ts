import {seeded} from '../support/random.ts';
import type {Reaction} from '../../src/contract/reaction.ts';

/** One reader's one reaction, whatever becomes of it on the way. */
export interface Submission {
  readonly poll: string;
  readonly stance: string;
  /** In no other submission, so that it shows a reaction that came in twice under two ids. */
  readonly reason: string;
  /** The button is pressed twice. */
  readonly twice: boolean;
  /** What the element said it would send, the id included. More than one where the reader had to begin anew. */
  readonly minted: Reaction[];
  readonly receipts: {readonly sent: string; readonly received: string}[];
  /** Which tab has it. */
  tab?: string;
  /** Something of it was seen between browser and endpoint. */
  departed: boolean;
  /** The reader came back to an empty form, although it had departed. */
  vanished: boolean;
}

/** What a tab has to do: fill in the form, or only show what is on its way. */
export type Task = Pick<Submission, 'poll' | 'stance' | 'reason' | 'twice'> & {readonly pressed: boolean};

const stances = ['agree', 'partly-agree', 'neutral', 'partly-disagree', 'disagree', 'unsure'];

const taskOf = ({poll, stance, reason, twice, minted}: Submission): Task => ({
  poll,
  stance,
  reason,
  twice,
  pressed: minted.length > 0,
});

/**
 * What both sides are held to: written down outside the page and outside the endpoint, at the moment it happens.
 * The tabs report to it and wait until it is written; no page knows more than its own.
 */
export class Ledger {
  readonly submissions: readonly Submission[];
  #byPoll: ReadonlyMap<string, Submission>;
  #taken = 0;
  #settled = 0;
  #onSettled: (settled: number) => void;

  /** @param onSettled is told how many are confirmed, or given up by the reader, each time that one more is */
  constructor(count: number, seed: number, onSettled: (settled: number) => void) {
    const random = seeded(seed);
    this.submissions = Array.from({length: count}, (_, index) => ({
      poll: `ledger-${index + 1}`,
      stance: stances[Math.floor(random() * stances.length)]!,
      reason: `Reactie ${index + 1} van ${count}: “één keer”, \\ & <niet> vaker 🗳`,
      twice: random() < 0.3,
      minted: [],
      receipts: [],
      departed: false,
      vanished: false,
    }));
    this.#byPoll = new Map(this.submissions.map((submission) => [submission.poll, submission]));
    this.#onSettled = onSettled;
  }

  /** The next submission for a tab; nothing where all are taken. */
  next(tab: string): Task | undefined {
    const submission = this.submissions[this.#taken++];
    if (!submission) return undefined;
    submission.tab = tab;
    return taskOf(submission);
  }

  /** What a tab that was left and opened again shows: all of its submissions that wait for a receipt. */
  unconfirmed(tab: string): Task[] {
    return this.submissions.filter((submission) => submission.tab === tab && !this.#isSettled(submission)).map(taskOf);
  }

  mint(poll: string, reaction: Reaction): void {
    this.#of(poll).minted.push(reaction);
  }

  departed(poll: string): void {
    const submission = this.#byPoll.get(poll);
    if (submission) submission.departed = true;
  }

  receipt(poll: string, sent: string, received: string): void {
    this.#settle(poll, (submission) => submission.receipts.push({sent, received}));
  }

  /**
   * The reader came back and found the form empty. Where they had left so soon that nothing had departed, they
   * fill it in again, as anyone would; where it had, the element has forgotten a reaction without a receipt.
   */
  foundEmpty(poll: string): {again: boolean} {
    const {departed} = this.#of(poll);
    if (departed) this.#settle(poll, (submission) => (submission.vanished = true));
    return {again: !departed};
  }

  #of(poll: string): Submission {
    const submission = this.#byPoll.get(poll);
    if (!submission) throw new Error(`There is no poll ${poll} in the ledger.`);
    return submission;
  }

  #isSettled({receipts, vanished}: Submission): boolean {
    return vanished || receipts.length > 0;
  }

  #settle(poll: string, write: (submission: Submission) => unknown): void {
    const submission = this.#of(poll);
    const before = this.#isSettled(submission);
    write(submission);
    if (!before) this.#onSettled(++this.#settled);
  }
}
