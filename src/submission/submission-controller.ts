import type {Stance} from '../contract/stance.ts';
import {StellingAcceptedEvent, StellingQueuedEvent, StellingRefusedEvent, StellingSubmitEvent} from '../events.ts';
import {deliver} from '../transport/deliver.ts';
import {stelling} from '../transport/services/stelling.ts';
import {backoff} from './backoff.ts';
import type {Delivery} from './delivery.ts';
import {draftOf, emptyDraft, reactionOf, type Draft} from './draft.ts';
import {forget, keep, waiting} from './outbox.ts';
import {initial, reduce, type Action, type Submission} from './submission.ts';
import {validate, type Asked} from './validation.ts';

/** What the controller has to know of the element, read at the moment it is needed. */
export interface SubmissionHost extends EventTarget {
  /** Absolute URL, or empty where there is none. */
  readonly endpointUrl: string;
  readonly pollKey: string;
  readonly asked: Asked;
  readonly language: string;
  readonly request: typeof fetch;
  requestUpdate(): void;
}

/** Runs the effects of a submission: outbox, network, timers and events. What may follow what is the reducer's. */
export class SubmissionController {
  state: Submission = initial;
  draft: Draft = emptyDraft();
  /** Whether the delivery on its way outlives the page. */
  durable = true;

  #host: SubmissionHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A delivery that the endpoint sent back to be changed: kept until what replaces it is kept. */
  #superseded: Delivery | undefined;
  #resumed: readonly string[] = [];

  constructor(host: SubmissionHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('online', this.#tryNow);
    this.#schedule();
  }

  /** An attempt under way goes on: removal may be a move, and the reader pressed send. */
  disconnect(): void {
    removeEventListener('online', this.#tryNow);
    clearTimeout(this.#timer);
  }

  /** Takes up what an earlier visit left in the outbox; once a poll and endpoint. */
  resume(): void {
    const {endpointUrl, pollKey} = this.#host;
    const [endpoint, poll] = this.#resumed;
    if (!endpointUrl || !pollKey || (endpointUrl === endpoint && pollKey === poll)) return;
    this.#resumed = [endpointUrl, pollKey];
    void waiting(endpointUrl, pollKey).then(([delivery]) => {
      if (delivery && this.state.phase === 'editing') this.#start(delivery);
    });
  }

  async submit(): Promise<void> {
    if (this.state.phase !== 'editing') return;
    const {asked, language, endpointUrl, pollKey} = this.#host;
    const errors = validate(this.draft, asked);
    const notSent = !!errors.length || !endpointUrl;
    this.#dispatch({type: 'found', errors, notSent});
    if (notSent) return;

    const event = new StellingSubmitEvent(reactionOf(this.draft as Draft & {stance: Stance}, language));
    if (!this.#host.dispatchEvent(event)) return;
    const reaction = {...event.fields, ...event.reaction};
    const delivery = {id: reaction.id, endpoint: endpointUrl, poll: pollKey, body: stelling.encode(reaction), reaction};
    this.#dispatch({type: 'send', delivery});
    // Nothing leaves before the outbox has it: a reload from here on finds the same id and the same body.
    this.durable = await keep(delivery);
    if (this.#superseded) void forget(this.#superseded.id);
    this.#superseded = undefined;
    await this.#attempt(delivery);
  }

  async retry(): Promise<void> {
    if (this.state.phase !== 'queued' && this.state.phase !== 'refused') return;
    const {delivery} = this.state;
    this.#dispatch({type: 'retry'});
    await this.#attempt(delivery);
  }

  /** Wipes the reaction from the device. The reader's own decision, never ours. */
  async discard(): Promise<void> {
    if (this.state.phase !== 'queued' && this.state.phase !== 'refused') return;
    await forget(this.state.delivery.id);
    this.#empty();
  }

  /** Back to an empty form, except from what is on its way or waits for a receipt: a page cannot give that up. */
  reset(): void {
    if (this.state.phase !== 'sending' && this.state.phase !== 'queued') this.#empty();
  }

  /** Looks at one field as the reader leaves it; an empty one is not held against them before they send. */
  check(field: string): void {
    if (this.state.phase !== 'editing') return;
    const {errors, notSent} = this.state;
    const found = validate(this.draft, this.#host.asked).filter(
      (error) => error.field === field && (notSent || error.code !== 'required'),
    );
    const others = errors.filter((error) => error.field !== field);
    if (found.length || others.length < errors.length)
      this.#dispatch({type: 'found', errors: [...others, ...found], notSent});
  }

  #empty(): void {
    this.draft = emptyDraft();
    this.#dispatch({type: 'reset'});
  }

  #start(delivery: Delivery): void {
    this.draft = draftOf(delivery.reaction);
    this.#dispatch({type: 'send', delivery});
    void this.#attempt(delivery);
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const outcome = await deliver(delivery, stelling, this.#host.request);
    if (outcome.kind === 'accepted') await forget(delivery.id);
    if (outcome.kind === 'invalid') this.#superseded = delivery;
    this.#dispatch({type: 'settle', outcome});
    this.#tell(this.state);
    this.#schedule();
  }

  #tell(state: Submission): void {
    if (state.phase === 'editing' || state.phase === 'sending') return;
    const {reaction} = state.delivery;
    this.#host.dispatchEvent(
      state.phase === 'accepted'
        ? new StellingAcceptedEvent(reaction, state.receipt)
        : state.phase === 'queued'
          ? new StellingQueuedEvent(reaction, state.reason)
          : new StellingRefusedEvent(reaction, state.reason),
    );
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const {state} = this;
    if (state.phase === 'queued')
      this.#timer = setTimeout(this.#tryNow, backoff(state.attempt, state.retryAfter));
  }

  #tryNow = (): void => {
    if (this.state.phase === 'queued') void this.retry();
  };

  #dispatch(action: Action): void {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    this.#host.requestUpdate();
  }
}
