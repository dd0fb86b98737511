import type {Reaction} from '../contract/reaction.ts';
import type {Outcome} from './outcome.ts';

export type Encoding = 'json' | 'urlencoded' | 'multipart' | 'text';

/** The parts of a reaction that a foreign service may know under a name of its own. */
export type ReactionField = 'stance' | 'reason' | 'name' | 'email' | 'mayPublish' | 'id' | 'lang' | 'sentAt' | 'poll';

/** What the page says about fields: names for the service, and static extras. */
export interface FieldOptions {
  readonly names?: Partial<Record<ReactionField, string>>;
  readonly extra?: Readonly<Record<string, string>>;
}

export interface EncodeContext {
  /** Absolute URL. */
  readonly endpoint: string;
  readonly poll: string;
  /** Absolute URL of the page, and its title; services for comments file a comment under them. */
  readonly page: string;
  readonly title: string;
  /** Where the page overrides the service's own; one that the service cannot read is passed over. */
  readonly encoding?: Encoding;
  readonly fields: FieldOptions;
}

/** A request as it is kept in the outbox: the same bytes on every attempt. */
export interface Encoded {
  readonly url: string;
  readonly body: string;
  readonly contentType: string;
  /** Only such as need no CORS preflight: `Accept`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a reaction becomes a request, and a response an Outcome. One a service; `stelling` is built in. */
export interface Service {
  encode(reaction: Reaction, context: EncodeContext): Encoded;
  /** @param fields as in `encode`, so that an error under the service's name for a field lands at ours */
  decode(response: Response, text: string, id: string, fields?: FieldOptions): Outcome;
}
