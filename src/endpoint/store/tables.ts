import type {Stance} from '../../contract/stance.ts';

/** A row's life: it waits, or readers see it, or whoever sent it took it back and only its id remains. */
export type RowState = 'pending' | 'published' | 'withdrawn';

/** Text and small integers only, so that every SQL database holds them alike. Times are ISO 8601 in UTC, which sort as text. */
export interface ReactionTable {
  id: string;
  /** What other readers know it by; see contract/public-id.ts. */
  public_id: string;
  poll: string;
  /** `null` once withdrawn. */
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
  token_hash: string;
  body_hash: string;
}

/** The counts per stance, kept in the transaction that stores or withdraws, so that reading them does not grow with the reactions. */
export interface StandingTable {
  poll: string;
  stance: Stance;
  n: number;
}

/** What an endpoint makes up once and must remember. */
export interface SettingTable {
  name: string;
  value: string;
}

export interface Tables {
  reactions: ReactionTable;
  standings: StandingTable;
  settings: SettingTable;
}
