import type {Stance} from '../../contract/stance.ts';

/**
 * A row's life. It is `pending`, and somebody decides: `published` or `rejected`, which still counts in the
 * standing. Of the last three only the id remains: its sender took it back, somebody erased it, or it was
 * kept long enough; the first two no longer count, the last still does.
 */
export type RowState = 'pending' | 'published' | 'rejected' | 'withdrawn' | 'erased' | 'purged';

/** Why a reaction waits for somebody's eyes, whatever the policy. */
export const holds = ['honeypot', 'too-fast', 'blocklist', 'duplicate', 'unverified'] as const;

export type Hold = (typeof holds)[number];

/** Text and small integers only, so that every SQL database holds them alike. Times are ISO 8601 in UTC, which sort as text. */
export interface ReactionTable {
  id: string;
  /** What other readers know it by; see contract/public-id.ts. */
  public_id: string;
  poll: string;
  /** `null` once withdrawn, erased or purged. */
  stance: Stance | null;
  reason: string;
  name: string | null;
  email: string | null;
  may_publish: 0 | 1;
  lang: string;
  /** By the reader's clock, as it was sent. */
  sent_at: string;
  /** The fields that the page added, as a JSON object of strings. */
  extra: string;
  state: RowState;
  received_at: string;
  published_at: string | null;
  /** When it came, for as long as it waits for a decision; what may not be published never waits. */
  waiting_since: string | null;
  held: Hold | null;
  token_hash: string;
  body_hash: string;
}

/** The counts per stance, kept in the transaction that stores or withdraws, so that reading them does not grow with the reactions. */
export interface StandingTable {
  poll: string;
  stance: Stance;
  n: number;
}

/** How many reactions came in on a day (in UTC), whatever became of them; nothing finer is counted. */
export interface DayTable {
  poll: string;
  /** `2027-01-31`. */
  day: string;
  n: number;
}

export type DecisionAction = 'publish' | 'reject' | 'erase' | 'undo';

/** What was decided about a reaction, and when; the last one holds. */
export interface DecisionTable {
  id: string;
  /** The id of the reaction. */
  reaction: string;
  poll: string;
  action: DecisionAction;
  /** The state that an undo goes back to. */
  from_state: RowState;
  decided_at: string;
}

/** A new reaction of which the webhook must still be told. */
export interface DeliveryTable {
  /** The id of the reaction. */
  reaction: string;
  attempts: number;
  /** Not before this moment; whoever takes it on puts it off, so that no other process does the same. */
  due_at: string;
}

/** What an endpoint makes up once and must remember. */
export interface SettingTable {
  name: string;
  value: string;
}

export interface Tables {
  reactions: ReactionTable;
  standings: StandingTable;
  days: DayTable;
  decisions: DecisionTable;
  deliveries: DeliveryTable;
  settings: SettingTable;
}
