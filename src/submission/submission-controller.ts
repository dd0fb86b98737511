import type {Stance} from '../contract/stance.ts';
import {StellingAcceptedEvent, StellingQueuedEvent, StellingRefusedEvent, StellingSubmitEvent} from '../events.ts';
import type {Dictionary, Strings} from '../i18n/strings.ts';
import {permission} from '../views/permission.ts';
import {loadResults} from '../results/load-results.ts';
import {deliver} from '../transport/deliver.ts';
import {loadService} from '../transport/load-service.ts';
import type {Outcome} from '../transport/outcome.ts';
import type {Encoding, FieldOptions} from '../transport/service.ts';
import {backoff} from './backoff.ts';
import {forget, isKept, keep, waiting} from './outbox.ts';
import {draftOf, emptyDraft, reactionOf, type Draft} from './draft.ts';
import {inTime} from './in-time.ts';
import type {Delivery} from './delivery.ts';
import {initial, reduce, type Action, type Submission} from './submission.ts';
import {alone, otherTabs} from './tabs.ts';
import {validate, type Asked} from './validation.ts';

/** What the controller has to know of the element, read at the moment it is needed. */
export interface SubmissionHost extends Element {
  /** Absolute URL, or empty where there is none. */
  readonly endpointUrl: string;
  readonly pollKey: string;
  readonly service: string;
  readonly encoding: Encoding | '';
  readonly fields: FieldOptions;
  readonly asked: Asked;
  readonly language: string;
  readonly sentences: Strings & Partial<Dictionary>;
  readonly request: typeof fetch;
  requestUpdate(): void;
}

/** An @ or eight digits. What it may be is in a file that is only fetched for this; where that does not come, the reaction goes as it is. */
const mayBePersonal = /@|(\d\D{0,4}){8}/;

/** Runs the effects of a submission: outbox, network, timers and events. What may follow what is the reducer's. */
export class SubmissionController {
  state: Submission = initial;
  draft: Draft = emptyDraft();
  /** Whether the delivery on its way outlives the page. */
  durable = true;
  /** A delivery that the endpoint sent back to be changed: on the device until what replaces it is. */
  superseded: Delivery | undefined;

  #host: SubmissionHost;
  /** The text that the reader was warned of: who sends it as it is wants to. */
  #warnedOf = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resumed: readonly string[] = [];
  /** What another tab heard of the same delivery, or that it was wiped there. */
  #tabs = otherTabs((id, outcome) => {
    if (!('delivery' in this.state) || this.state.delivery.id !== id) return;
    if (outcome) this.#settle(outcome);
    else this.#empty();
  });

  constructor(host: SubmissionHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('online', this.#tryNow);
    // A page from the back/forward cache has slept through its timers.
    addEventListener('pageshow', this.#tryNow);
    this.#schedule();
  }

  /** An attempt under way goes on: removal may be a move, and the reader pressed send. */
  disconnect(): void {
    removeEventListener('online', this.#tryNow);
    removeEventListener('pageshow', this.#tryNow);
    clearTimeout(this.#timer);
  }

  /** Takes up what an earlier visit left in the outbox; once a poll and endpoint. */
  async resume(): Promise<void> {
    const {endpointUrl, pollKey} = this.#host;
    const [endpoint, poll] = this.#resumed;
    if (!endpointUrl || !pollKey || (endpointUrl === endpoint && pollKey === poll)) return;
    this.#resumed = [endpointUrl, pollKey];
    const [delivery] = await waiting(this.#host);
    if (!delivery || this.state.phase !== 'editing') return;
    this.draft = draftOf(delivery.reaction);
    this.dispatch({type: 'send', delivery});
    if (delivery.answer) this.#settle(delivery.answer);
    else await this.#attempt(delivery);
    // Its time is over only where this visit could not send it either.
    if ((this.state as Submission).phase !== 'accepted' && (await (await loadResults())?.isOver(delivery))) this.#remove(delivery);
  }

  async submit(): Promise<void> {
    if (this.state.phase !== 'editing') return;
    const {asked, language, endpointUrl, pollKey, sentences, service, fields} = this.#host;
    const {reason} = this.draft;
    let errors = validate(this.draft, asked);
    if (!errors.length && reason !== this.#warnedOf && mayBePersonal.test(reason)) {
      const file = await inTime(loadResults()).catch(() => undefined);
      // The reader may have pressed twice, or gone on writing meanwhile.
      if (this.state.phase !== 'editing' || reason !== this.draft.reason) return;
      errors = file?.personalWarning(reason, sentences, language) ?? [];
      this.#warnedOf = reason;
    }
    const notSent = !!errors.length || !endpointUrl;
    this.dispatch({type: 'found', errors, notSent});
    if (notSent) return;

    const event = new StellingSubmitEvent(reactionOf(this.draft as Draft & {stance: Stance}, language, permission(sentences, asked)));
    if (!this.#host.dispatchEvent(event)) return;
    const reaction = {...event.fields, ...event.reaction};
    const {id} = reaction;
    const delivery = {id, poll: pollKey, endpoint: endpointUrl, service, fields, reaction};
    this.dispatch({type: 'send', delivery});
    await this.#attempt(delivery, true);
  }

  async retry(): Promise<void> {
    if (this.state.phase !== 'queued' && this.state.phase !== 'refused') return;
    const {delivery} = this.state;
    this.dispatch({type: 'retry'});
    await this.#attempt(delivery);
  }

  /** Wipes the reaction from the device. The reader's own decision, never ours. */
  discard(): void {
    const {state, superseded} = this;
    const delivery = 'delivery' in state ? state.delivery : superseded;
    if (delivery && state.phase !== 'sending') this.#remove(delivery);
  }

  /** Back to an empty form, except from what is on its way or waits for a receipt: a page cannot give that up. */
  reset(): void {
    if (this.state.phase !== 'sending' && this.state.phase !== 'queued') this.#empty();
  }

  #empty(): void {
    this.draft = emptyDraft();
    this.superseded = undefined;
    this.dispatch({type: 'reset', gone: true});
  }

  #remove({id}: Delivery): void {
    this.#tabs.tell(id);
    void forget(id);
    this.#empty();
  }

  /** @param fresh whether this is the first attempt ever, and the outbox does not have it yet */
  #attempt(delivery: Delivery, fresh = false): Promise<void> {
    const {id, endpoint, poll, fields, reaction} = delivery;
    return alone(id, async () => {
      // While this tab waited its turn, another had the receipt and said so; or it is gone, and nobody says why.
      if (this.state.phase !== 'sending') return;
      if (!fresh && this.durable && !(await isKept(id))) return this.#empty();
      const {encoding, request} = this.#host;
      const service = await loadService(delivery.service);
      const {href: page} = location;
      const context = {endpoint, poll, page, title: document.title, fields, ...(encoding && {encoding})};
      if (service) delivery.request ??= service.encode(reaction, context);
      delete delivery.answer;
      // Nothing leaves before the outbox has it: a reload from here on finds the same id and the same request.
      this.durable = await keep(delivery);
      if (this.superseded) void forget(this.superseded.id);
      this.superseded = undefined;

      const outcome: Outcome =
        service && delivery.request ? await deliver(delivery.request, service, id, fields, request) : {kind: 'unknown', reason: 'network'};
      if (outcome.kind === 'invalid' || outcome.kind === 'refused') await keep(Object.assign(delivery, {answer: outcome}));
      if (outcome.kind === 'accepted') this.#tabs.tell(id, outcome);
      this.#settle(outcome);
      this.#tell(this.state);
      // Last of all: a page that is left in between asks for its receipt again, rather than know of nothing.
      if (outcome.kind === 'accepted') await forget(id);
    });
  }

  #settle(outcome: Outcome): void {
    if (outcome.kind === 'invalid' && this.state.phase === 'sending') this.superseded = this.state.delivery;
    this.dispatch({type: 'settle', outcome, now: Date.now()});
    this.#schedule();
  }

  #tell(state: Submission): void {
    if (state.phase === 'editing' || state.phase === 'sending') return;
    const {phase, delivery} = state;
    const {reaction} = delivery;
    this.#host.dispatchEvent(
      phase === 'accepted'
        ? new StellingAcceptedEvent(reaction, state.receipt)
        : phase === 'queued'
          ? new StellingQueuedEvent(reaction, state.reason)
          : new StellingRefusedEvent(reaction, state.reason),
    );
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const {state} = this;
    if (state.phase === 'queued' && this.#host.isConnected)
      this.#timer = setTimeout(this.#tryNow, backoff(state.attempt, (state.retryAt ?? 0) - Date.now()));
  }

  #tryNow = (): void => {
    if (this.state.phase === 'queued') void this.retry();
  };

  #stay = (event: Event): void => event.preventDefault();

  dispatch(action: Action): void {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    const pending = 'delivery' in next && next.phase !== 'accepted';
    // Only where the page is all that holds the reaction: the listener keeps it out of the back/forward cache.
    (pending && !this.durable ? addEventListener : removeEventListener)('beforeunload', this.#stay);
    this.#tabs.listen(pending);
    this.#host.requestUpdate();
  }
}
