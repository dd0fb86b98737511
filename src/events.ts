import type {Reaction} from './contract/reaction.ts';
import type {Receipt} from './contract/receipt.ts';
import type {SchemaProblem} from './contract/schema.ts';
import type {RefusedReason, UnknownReason} from './transport/outcome.ts';

abstract class StellingEvent extends Event {
  constructor(type: string, fields: object, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    Object.assign(this, fields);
  }
}

/**
 * Before anything leaves the page. Cancel it to keep the reaction from being sent; add to `fields` to send
 * more with it (a captcha's token, say). What the reader filled in cannot be changed here.
 */
export class StellingSubmitEvent extends StellingEvent {
  declare readonly reaction: Reaction;
  /** Extra fields to send with the reaction, each at most 1,000 characters. */
  declare readonly fields: Record<string, string>;

  constructor(reaction: Reaction) {
    super('stelling-submit', {reaction, fields: {}}, true);
  }
}

/** An attempt ended without the endpoint's word: the reaction is kept and will be tried again, under the same id. */
export class StellingQueuedEvent extends StellingEvent {
  declare readonly reaction: Reaction;
  declare readonly reason: UnknownReason;

  constructor(reaction: Reaction, reason: UnknownReason) {
    super('stelling-queued', {reaction, reason});
  }
}

/** The endpoint gave a receipt: the reaction is stored. */
export class StellingAcceptedEvent extends StellingEvent {
  declare readonly reaction: Reaction;
  declare readonly receipt: Receipt;

  constructor(reaction: Reaction, receipt: Receipt) {
    super('stelling-accepted', {reaction, receipt});
  }
}

/** The endpoint will not take the reaction, and another attempt by itself would not help. */
export class StellingRefusedEvent extends StellingEvent {
  declare readonly reaction: Reaction;
  declare readonly reason: RefusedReason;

  constructor(reaction: Reaction, reason: RefusedReason) {
    super('stelling-refused', {reaction, reason});
  }
}

/** The endpoint took a reaction back at the reader's word; the form is there again. */
export class StellingWithdrawnEvent extends StellingEvent {
  declare readonly reaction: Reaction;

  constructor(reaction: Reaction) {
    super('stelling-withdrawn', {reaction});
  }
}

/** Some of the content could not be read; the rest is shown. Fired again only when the problems change. */
export class StellingContentErrorEvent extends StellingEvent {
  declare readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[]) {
    super('stelling-content-error', {problems});
  }
}

/** The events of the element, each with its class. */
export interface StellingPollEventMap {
  'stelling-submit': StellingSubmitEvent;
  'stelling-queued': StellingQueuedEvent;
  'stelling-accepted': StellingAcceptedEvent;
  'stelling-refused': StellingRefusedEvent;
  'stelling-withdrawn': StellingWithdrawnEvent;
  'stelling-content-error': StellingContentErrorEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends StellingPollEventMap {}
}
