import type {Stance} from '../../contract/stance.ts';
import type {Standing} from '../../contract/standing.ts';
import type {ReactionState} from '../../contract/receipt.ts';
import type {PublishedReaction} from '../../contract/results.ts';
import type {Deliveries} from './deliveries.ts';
import type {Moderation} from './moderation.ts';
import type {Hold, RowState} from './tables.ts';

/** A reaction as it goes into the store. */
export interface NewReaction {
  readonly id: string;
  readonly publicId: string;
  readonly poll: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly mayPublish: boolean;
  readonly lang: string;
  readonly sentAt: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly state: ReactionState;
  readonly receivedAt: string;
  readonly tokenHash: string;
  readonly bodyHash: string;
  /** Why it waits, where the policy would not make it. */
  readonly held: Hold | undefined;
}

/** What the store knows of an id. */
export interface Known {
  readonly state: RowState;
  readonly poll: string;
  readonly bodyHash: string;
  readonly tokenHash: string;
}

export interface Added {
  /** Whether this call stored the reaction; if not, its id was there already. */
  readonly fresh: boolean;
  /** What the store holds under the id. */
  readonly known: Known;
  /** Of the poll, with this reaction in it. */
  readonly standing: Standing;
}

/** One page of published reactions, the newest first. */
export interface PageQuery {
  readonly poll: string;
  readonly limit: number;
  readonly stance: Stance | undefined;
  /** Only what comes after the one of this time and public id. */
  readonly after: {readonly publishedAt: string; readonly publicId: string} | undefined;
}

/** What `export` asks for; what was rejected is in `all` only, and what was taken back, erased or purged in none of it. */
export interface ExportQuery {
  readonly poll: string | undefined;
  readonly state: ReactionState | 'all';
}

/** A reaction as it leaves the store for whoever runs the poll: with a name and an e-mail address only where its reader allows that it is published. */
export interface StoredReaction {
  readonly id: string;
  readonly poll: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly mayPublish: boolean;
  readonly state: ReactionState | 'rejected';
  readonly lang: string;
  readonly receivedAt: string;
}

/** Where reactions are kept. Every method opens the database when that has not happened yet. */
export interface Store {
  /** Connects and brings the tables up to date. */
  open(): Promise<void>;
  /** Whether the database answers now; soon, also where it does not. */
  ping(): Promise<void>;
  /** Stores what is new, in one durable transaction with what arrives at the same time; when it returns, it is on disk. */
  add(reaction: NewReaction): Promise<Added>;
  /** How many reactions wait to be stored at this moment. */
  waiting(): number;
  find(id: string): Promise<Known | undefined>;
  /** What the latest reactions to a poll say, the oldest of them last. */
  latestTexts(poll: string, limit: number): Promise<readonly {readonly id: string; readonly reason: string}[]>;
  /** Empties the row and takes it out of the counts; its id stays, so that a late retry cannot bring it back. */
  withdraw(id: string): Promise<void>;
  /** Empties up to this many reactions that were received before this moment (ISO 8601); says how many there were. */
  purge(before: string, limit: number): Promise<number>;
  standing(poll: string): Promise<Standing>;
  /** The editors' side. */
  readonly moderation: Moderation;
  /** What the webhook must still be told. */
  readonly deliveries: Deliveries;
  page(query: PageQuery): Promise<readonly PublishedReaction[]>;
  /** Everything that the query asks for, in the order in which it came, a batch at a time. */
  export(query: ExportQuery): AsyncIterable<readonly StoredReaction[]>;
  /** A value that is made up once and is the same for every process on this database. */
  setting(name: string, makeUp: () => string): Promise<string>;
  close(): Promise<void>;
}

/** The database could not do it now; nothing is known to be stored. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable';
}

/** More is waiting than can be stored soon; nothing of it was tried. */
export class StoreBusy extends StoreUnavailable {
  override readonly name = 'StoreBusy';
}
