import type {Reaction} from '../../src/contract/reaction.ts';
import type {Submission} from './ledger.ts';

/** A row of the database, as much of it as the reader wrote. */
export interface Row {
  readonly id: string;
  readonly poll: string;
  readonly stance: string;
  readonly reason: string;
  readonly lang: string;
  readonly sent_at: string;
}

export interface Figures {
  readonly submitted: number;
  /** Submissions whose reader saw a receipt. */
  readonly receipts: number;
  readonly rows: number;
  /** What the counts of the standings add up to. */
  readonly counted: number;
  /** Went out, and is not in the database. */
  readonly lost: number;
  /** Rows over one for a submission, whatever their ids. */
  readonly doubled: number;
  /** Receipts without a row, or with one that says something else than the reader did. */
  readonly false: number;
  /** Ids that were minted: more than submissions, where a reader left before anything went out and began anew. */
  readonly minted: number;
}

const isSame = (row: Row, poll: string, sent: Reaction): boolean =>
  row.poll === poll && row.stance === sent.stance && row.reason === sent.reason && row.lang === sent.lang && row.sent_at === sent.sentAt;

/** Holds what readers sent and saw against what is in the database. */
export const compare = (submissions: readonly Submission[], rows: readonly Row[], counted: number): Figures => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byReason = Map.groupBy(rows, ({reason}) => reason);

  const isFalse = ({poll, minted, receipts}: Submission): boolean =>
    receipts.some(({sent, received}) => {
      const reaction = minted.find(({id}) => id === sent);
      const row = byId.get(sent);
      return received !== sent || !reaction || !row || !isSame(row, poll, reaction);
    });
  const sum = (of: (submission: Submission) => number | boolean): number =>
    submissions.reduce((total, submission) => total + Number(of(submission)), 0);

  return {
    submitted: sum(({minted, departed}) => minted.length > 0 && departed),
    receipts: sum(({receipts}) => receipts.length > 0),
    rows: rows.length,
    counted,
    lost: sum(({departed, reason}) => departed && !byReason.has(reason)),
    doubled: sum(({reason}) => Math.max(0, (byReason.get(reason)?.length ?? 0) - 1)),
    false: sum(isFalse),
    minted: sum(({minted}) => minted.length),
  };
};

/** What of the promise does not hold; empty where it does. */
export const broken = (count: number, figures: Figures): string[] => [
  ...(['lost', 'doubled', 'false'] as const).filter((name) => figures[name] > 0),
  ...(['submitted', 'receipts', 'rows', 'counted'] as const).filter((name) => figures[name] !== count),
];
