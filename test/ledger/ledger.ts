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

/** What a tab has to do: fill in the form of a poll, or only show what became of it. */
export interface Task extends Pick<Submission, 'poll' | 'stance' | 'reason' | 'twice'> {
  readonly pressed: boolean;
  /** It has its receipt: nothing more should come of it, or the same receipt once more. */
  readonly confirmed: boolean;
}

const stances = ['agree', 'partly-agree', 'neutral', 'partly-disagree', 'disagree', 'unsure'];

const taskOf = ({poll, stance, reason, twice, minted, receipts}: Submission): Task => ({
  poll,
  stance,
  reason,
  twice,
  pressed: minted.length > 0,
  confirmed: receipts.length > 0,
});

const isSettled = ({receipts, vanished}: Submission): boolean => vanished || receipts.length > 0;

/** How many of the receipts before a tab is left may have come too late to be cleared from the device. */
const recent = 10;

/**
 * What both sides are held to: written down outside the page and outside the endpoint, at the moment it happens.
 * The tabs report to it and wait until it is written; no page knows more than its own.
 */
export class Ledger {
  readonly submissions: readonly Submission[];
  #byPoll: ReadonlyMap<string, Submission>;
  /** What a tab shows once more when it is opened again, although it is settled. */
  #doubtful = new Set<Submission>();
  #shownAgain = new Set<Submission>();
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

  /**
   * What a tab shows that was left and opened again: its submissions that wait for a receipt, and those of
   * which the device may hold something still: the last to be confirmed, and all that were begun anew.
   */
  shown(tab: string): Task[] {
    const own = this.submissions.filter((submission) => submission.tab === tab);
    const doubtful = own.filter((submission) => this.#doubtful.delete(submission));
    for (const [index, submission] of doubtful.entries())
      if (submission.minted.length > 1 || index >= doubtful.length - recent) this.#shownAgain.add(submission);
    return own.filter((submission) => !isSettled(submission) || this.#shownAgain.has(submission)).map(taskOf);
  }

  /** Whether every submission has come to its end, and nothing that was shown once more may still change. */
  get done(): boolean {
    return this.#settled === this.submissions.length && this.#shownAgain.size === 0;
  }

  mint(poll: string, reaction: Reaction): void {
    this.#of(poll).minted.push(reaction);
  }

  departed(poll: string): void {
    const submission = this.#byPoll.get(poll);
    if (submission) submission.departed = true;
  }

  /** Answers with what the tab is to do next, as does all that settles a submission. */
  receipt(tab: string, poll: string, sent: string, received: string): Task | undefined {
    const submission = this.#of(poll);
    const first = !isSettled(submission);
    submission.receipts.push({sent, received});
    return this.#settle(submission, first, tab);
  }

  /**
   * The reader came back and found the form empty. Where they had left so soon that nothing had departed, they
   * fill it in again, as anyone would; where it had, the element has forgotten a reaction without a receipt.
   */
  foundEmpty(tab: string, poll: string): {again: boolean; next?: Task | undefined} {
    const submission = this.#of(poll);
    const first = !isSettled(submission);
    if (first && !submission.departed) return {again: true};
    if (first) submission.vanished = true;
    return {again: false, next: this.#settle(submission, first, tab)};
  }

  #of(poll: string): Submission {
    const submission = this.#byPoll.get(poll);
    if (!submission) throw new Error(`There is no poll ${poll} in the ledger.`);
    return submission;
  }

  #settle(submission: Submission, first: boolean, tab: string): Task | undefined {
    this.#shownAgain.delete(submission);
    // What was shown once more has taken nobody's place.
    if (!first) return undefined;
    this.#doubtful.add(submission);
    this.#onSettled(++this.#settled);
    return this.next(tab);
  }
}
