import type {TemplateResult} from 'lit/html.js';
import {publicId} from '../contract/public-id.ts';
import type {Results} from '../contract/results.ts';
import type {Stance} from '../contract/stance.ts';
import {StellingWithdrawnEvent} from '../events.ts';
import {nlResults} from '../i18n/results-nl.ts';
import {plural} from '../i18n/plural.ts';
import type {Dictionary} from '../i18n/strings.ts';
import type {Settings} from '../settings.ts';
import {resultsSheet} from '../styles/results.ts';
import {draftOf, type Draft} from '../submission/draft.ts';
import type {Action, Submission} from '../submission/submission.ts';
import type {FieldOptions} from '../transport/service.ts';
import type {Model} from '../views/model.ts';
import type {ResultsActions} from '../views/results-model.ts';
import {resultsView} from '../views/results.ts';
import {DraftKeeper} from './draft-keeper.ts';
import {createMemory, type Memory} from './memory.ts';
import {reactedSchema, toRemember, type Reacted} from './reacted.ts';
import {emptyList, firstPage, nextPage} from './reaction-list.ts';
import {ResultsFeed, type FeedHost, type Shows} from './results-feed.ts';
import {withdraw, type Withdrawal} from './withdraw.ts';

export {isOver} from '../submission/expiry.ts';
export {personalWarning} from './personal-warning.ts';

/** What the controller has to know of the element. */
export interface ResultsHost extends FeedHost, Pick<Settings, 'results' | 'reactions' | 'remember' | 'service'> {
  /** Absolute URL, or empty where there is none. */
  readonly resultsUrl: string;
  readonly endpointUrl: string;
  readonly pollKey: string;
  readonly fields: FieldOptions;
  readonly updateComplete: Promise<void>;
  announce(sentence: string): void;
}

/** What it has to know of the submission. */
export interface Submitted {
  readonly state: Submission;
  draft: Draft;
  dispatch(action: Action): void;
  reset(): void;
}

/** What comes after sending: the standing, the readers' reactions, and the way back. One an element. */
export class ResultsController {
  #host: ResultsHost;
  #submission: Submitted;
  #feed: ResultsFeed;
  #memory: Memory<Reacted> | undefined;
  #drafts: DraftKeeper | undefined;
  #strings!: Dictionary;
  #lang = 'nl';
  #receiptId = '';
  #ownId = '';
  #withdrawal: Withdrawal | undefined;
  /** What takes the focus once it is on the page. */
  #focus = '';
  /** What `view` said to show; absent where it was not asked. */
  #shows: Shows | undefined;
  #boundary: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ResultsHost, submission: Submitted) {
    this.#host = host;
    this.#submission = submission;
    this.#feed = new ResultsFeed(host);
    host.shadowRoot!.adoptedStyleSheets.push(resultsSheet());
    // After the form's own listener, which has the draft take over what was typed.
    host.shadowRoot!.addEventListener('input', () => this.#drafts?.follow(submission.draft, submission.state));
    if (host.isConnected) this.connect();
  }

  /** What the endpoint says of the poll itself; it goes before the page's word. */
  get word(): Partial<Results['poll']> {
    return this.#feed.word;
  }

  connect(): void {
    this.#feed.connect();
  }

  disconnect(): void {
    this.#feed.disconnect();
    clearTimeout(this.#boundary);
  }

  /** Reads the standing and the newest reactions anew, unless that was done in the last 30 seconds. */
  refresh(): Promise<void> {
    return this.#feed.refresh();
  }

  /** What is said beside the form of a draft that this browser keeps. */
  note(strings: Partial<Dictionary>): string {
    return this.#host.remember === 'none' ? '' : {...nlResults, ...strings}.draftKept;
  }

  view(model: Model): TemplateResult {
    const {results, resultsUrl, reactions, remember} = this.#host;
    const {standing, unavailable, list} = this.#feed;
    const accepted = model.submission.phase === 'accepted';
    const closed = model.period.name === 'after';
    // From one to the next: beyond 24 days a timer would go off at once.
    const wait = model.period.at - Date.now();
    clearTimeout(this.#boundary);
    if (wait > 0 && wait < 2 ** 31) this.#boundary = setTimeout(() => this.#host.requestUpdate(), wait);
    this.#strings = {...nlResults, ...model.strings};
    this.#lang = model.lang;
    const may = results === 'always' || (results !== 'never' && (closed || (accepted && results === 'after')));
    // Another service has none to show: that is no empty heading.
    const shows = {standing: may && !!(resultsUrl || standing), reactions: reactions && !!resultsUrl};
    this.#shows = shows;
    return resultsView(
      {
        ...model,
        ...{shows, closed, standing, unavailable, list},
        strings: this.#strings,
        ownId: this.#ownId,
        remembered: remember !== 'none',
        withdrawal: this.#withdrawal,
      },
      this.#actions,
    );
  }

  /** After the page shows what `view` said. */
  updated(): void {
    const {remember, endpointUrl, pollKey, resultsUrl, shadowRoot} = this.#host;
    const {state, draft} = this.#submission;
    if (!this.#memory && pollKey) {
      this.#memory = createMemory(remember, `stelling-poll ${endpointUrl} ${pollKey}`, reactedSchema);
      this.#drafts = new DraftKeeper(remember, endpointUrl, pollKey);
      const earlier = this.#memory.read();
      const begun = this.#drafts.earlier();
      // Who has begun anew goes before what was said earlier.
      if (!draft.stance && !draft.reason && state.phase === 'editing') {
        if (earlier) this.#recall(earlier);
        else if (begun) {
          this.#submission.draft = begun;
          this.#host.requestUpdate();
        }
      }
    }
    this.#drafts?.follow(this.#submission.draft, state);
    if (state.phase !== 'accepted') {
      this.#receiptId = '';
      this.#withdrawal = undefined;
    } else if (this.#receiptId !== state.receipt.id) this.#received(state);

    // Nothing is asked for that nobody is shown: there was no `view` where the form is back, say.
    this.#feed.follow(resultsUrl, this.#shows);
    this.#shows = undefined;
    if (this.#focus) shadowRoot!.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  /** A reaction of an earlier visit is there again, with its receipt. */
  #recall({reaction, receipt}: Reacted): void {
    const {endpointUrl: endpoint, pollKey: poll, service, fields} = this.#host;
    const delivery = {id: reaction.id, poll, endpoint, service, fields, reaction};
    this.#submission.draft = draftOf(reaction);
    this.#submission.dispatch({type: 'recall', delivery, receipt});
  }

  #received({delivery, receipt}: Submission & {phase: 'accepted'}): void {
    this.#receiptId = receipt.id;
    this.#memory?.write(toRemember({reaction: delivery.reaction, receipt}));
    // A page without TLS has no digests: there the own reaction stands among the others too, once it is published.
    publicId(delivery.id).then(
      (id) => {
        this.#ownId = id;
        this.#host.requestUpdate();
      },
      () => {},
    );
    if (!receipt.standing) return;
    this.#feed.learn(receipt.standing);
    this.#host.requestUpdate();
  }

  async #withdraw(): Promise<void> {
    const {state} = this.#submission;
    const {change, status} = this.#withdrawal ?? {};
    if (state.phase !== 'accepted' || change === undefined || status === 'busy') return;
    this.#withdrawal = {change, status: 'busy'};
    this.#host.requestUpdate();
    const {delivery, receipt} = state;
    if (!(await withdraw(delivery, receipt, this.#host.request))) {
      this.#withdrawal = {change, status: 'failed'};
      this.#focus = '#sure';
      return this.#host.requestUpdate();
    }
    this.#withdrawal = undefined;
    this.#memory?.forget();
    this.#feed.unlearn();
    this.#submission.reset();
    if (change) this.#submission.draft = draftOf(delivery.reaction);
    this.#host.dispatchEvent(new StellingWithdrawnEvent(delivery.reaction));
    await this.#host.updateComplete;
    this.#host.announce(this.#strings[change ? 'changing' : 'withdrawn']);
  }

  #actions: ResultsActions = {
    more: async () => {
      if (!(await this.#feed.load(this.#feed.list, nextPage))) return;
      const there = this.#feed.list.pages.reduce((sum, {length}) => sum + length, 0);
      this.#host.announce(plural(this.#strings.added, there, this.#lang));
    },
    filter: ({target}) => {
      const filter = (target as HTMLSelectElement).value as Stance | '';
      void this.#feed.load(emptyList(filter || undefined), firstPage);
    },
    visit: (event, index) => {
      event.preventDefault();
      const contribution = this.#host.shadowRoot!.querySelectorAll<HTMLElement>('[part=contribution]')[index];
      if (!contribution) return;
      contribution.tabIndex = -1;
      contribution.focus();
    },
    ask: (change) => {
      this.#withdrawal = {change, status: 'asking'};
      this.#focus = '#sure';
      this.#host.requestUpdate();
    },
    keep: () => {
      this.#focus = this.#withdrawal?.change ? '#change' : '#withdraw';
      this.#withdrawal = undefined;
      this.#host.requestUpdate();
    },
    withdraw: () => void this.#withdraw(),
    wipe: () => {
      this.#memory?.forget();
      this.#submission.reset();
    },
  };
}
