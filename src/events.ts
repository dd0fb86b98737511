import type {Reaction} from './contract/reaction.ts';
import type {Receipt} from './contract/receipt.ts';
import type {SchemaProblem} from './contract/schema.ts';
import type {RefusedReason, UnknownReason} from './transport/outcome.ts';

const init = {bubbles: true, composed: true};

/**
 * Before anything leaves the page. Cancel it to keep the reaction from being sent; add to `fields` to send
 * more with it (a captcha's token, say). What the reader filled in cannot be changed here.
 */
export class StellingSubmitEvent extends Event {
  /** Extra fields to send with the reaction, each at most 1,000 characters. */
  readonly fields: Record<string, string> = {};
  readonly reaction: Reaction;

  constructor(reaction: Reaction) {
    super('stelling-submit', {...init, cancelable: true});
    this.reaction = reaction;
  }
}

/** An attempt ended without the endpoint's word: the reaction is kept and will be tried again, under the same id. */
export class StellingQueuedEvent extends Event {
  readonly reaction: Reaction;
  readonly reason: UnknownReason;

  constructor(reaction: Reaction, reason: UnknownReason) {
    super('stelling-queued', init);
    this.reaction = reaction;
    this.reason = reason;
  }
}

/** The endpoint gave a receipt: the reaction is stored. */
export class StellingAcceptedEvent extends Event {
  readonly reaction: Reaction;
  readonly receipt: Receipt;

  constructor(reaction: Reaction, receipt: Receipt) {
    super('stelling-accepted', init);
    this.reaction = reaction;
    this.receipt = receipt;
  }
}

/** The endpoint will not take the reaction, and another attempt by itself would not help. */
export class StellingRefusedEvent extends Event {
  readonly reaction: Reaction;
  readonly reason: RefusedReason;

  constructor(reaction: Reaction, reason: RefusedReason) {
    super('stelling-refused', init);
    this.reaction = reaction;
    this.reason = reason;
  }
}

/** Some of the content could not be read; the rest is shown. Fired again only when the problems change. */
export class StellingContentErrorEvent extends Event {
  readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[]) {
    super('stelling-content-error', init);
    this.problems = problems;
  }
}

export interface StellingPollEventMap {
  'stelling-submit': StellingSubmitEvent;
  'stelling-queued': StellingQueuedEvent;
  'stelling-accepted': StellingAcceptedEvent;
  'stelling-refused': StellingRefusedEvent;
  'stelling-content-error': StellingContentErrorEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends StellingPollEventMap {}
}
