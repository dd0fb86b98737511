import type {TemplateResult} from 'lit/html.js';
import {publicId} from '../contract/public-id.ts';
import {resultsSchema, type Results} from '../contract/results.ts';
import {conform} from '../contract/schema.ts';
import type {Stance} from '../contract/stance.ts';
import type {Standing} from '../contract/standing.ts';
import {StellingWithdrawnEvent} from '../events.ts';
import {nlResults} from '../i18n/results-nl.ts';
import {fill, type Dictionary} from '../i18n/strings.ts';
import type {Settings} from '../settings.ts';
import {resultsSheet} from '../styles/results.ts';
import type {Reaction} from '../contract/reaction.ts';
import type {Receipt} from '../contract/receipt.ts';
import type {Draft} from '../submission/draft.ts';
import type {Submission} from '../submission/submission.ts';
import {fetchJson} from '../transport/fetch-json.ts';
import type {Model} from '../views/model.ts';
import type {ResultsActions} from '../views/results-model.ts';
import {resultsView} from '../views/results.ts';
import {createMemory, type Memory} from './memory.ts';
import {emptyList, failed, firstPage, loading, nextPage, type ReactionList} from './reaction-list.ts';
import {createRefreshGate} from './refresh-gate.ts';
import {withdraw, type Withdrawal} from './withdraw.ts';

export {isOver} from '../submission/expiry.ts';

/** What the controller has to know of the element. */
export interface ResultsHost extends HTMLElement, Pick<Settings, 'results' | 'resultsSrc' | 'reactions' | 'remember'> {
  /** Absolute URL, or empty where there is none. */
  readonly resultsUrl: string;
  readonly endpointUrl: string;
  readonly pollKey: string;
  readonly request: typeof fetch;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
  announce(sentence: string): void;
}

/** What it has to know of the submission. */
export interface Submitted {
  readonly state: Submission;
  readonly draft: Draft;
  adopt(reaction: Reaction, receipt?: Receipt): void;
  reset(): void;
}

/** What comes after sending: the standing, the readers' reactions, and the way back. One an element. */
export class ResultsController {
  /** What the endpoint says of the poll itself; it goes before the page's word. */
  word: Partial<Results['poll']> = {};

  #host: ResultsHost;
  #submission: Submitted;
  #memory: Memory | undefined;
  #strings!: Dictionary;
  #lang = 'nl';
  #standing: Standing | undefined;
  #unavailable = false;
  #list: ReactionList = emptyList();
  #gate = createRefreshGate();
  #url = '';
  #receiptId = '';
  #ownId = '';
  #withdrawal: Withdrawal | undefined;
  /** What takes the focus once it is on the page. */
  #focus = '';
  #shows = {standing: false, reactions: false};
  #viewed = false;
  #inView = false;
  #boundary: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watcher = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)!.isIntersecting;
    this.#catchUp();
  });

  constructor(host: ResultsHost, submission: Submitted) {
    this.#host = host;
    this.#submission = submission;
    host.shadowRoot!.adoptedStyleSheets.push(resultsSheet());
    if (host.isConnected) this.connect();
  }

  connect(): void {
    this.#watcher.observe(this.#host);
    document.addEventListener('visibilitychange', this.#return);
  }

  disconnect(): void {
    this.#watcher.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#boundary);
    document.removeEventListener('visibilitychange', this.#return);
  }

  view(model: Model): TemplateResult {
    const {results, reactions, remember} = this.#host;
    const accepted = model.submission.phase === 'accepted';
    const closed = model.period.name === 'after';
    // From one to the next: beyond 24 days a timer would go off at once.
    const wait = model.period.at - Date.now();
    clearTimeout(this.#boundary);
    if (wait > 0 && wait < 2 ** 31) this.#boundary = setTimeout(() => this.#host.requestUpdate(), wait);
    this.#strings = {...nlResults, ...model.strings};
    this.#viewed = true;
    this.#lang = model.lang;
    this.#shows = {
      standing: results === 'always' || (results !== 'never' && (closed || (accepted && results === 'after'))),
      reactions,
    };
    return resultsView(
      {
        ...model,
        strings: this.#strings,
        shows: this.#shows,
        closed,
        standing: this.#standing,
        unavailable: this.#unavailable,
        list: this.#list,
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
    // Nothing is asked for that nobody is shown: there was no `view` where the form is back, say.
    if (!this.#viewed) this.#shows = {standing: false, reactions: false};
    this.#viewed = false;
    if (!this.#memory && pollKey) {
      this.#memory = createMemory(remember, endpointUrl, pollKey);
      const earlier = this.#memory.read();
      const {stance, reason} = this.#submission.draft;
      // Who has begun anew goes before what was said earlier.
      if (earlier && !stance && !reason) this.#submission.adopt(earlier.reaction, earlier.receipt);
    }

    const {state} = this.#submission;
    if (state.phase !== 'accepted') {
      this.#receiptId = '';
      this.#withdrawal = undefined;
    }
    if (state.phase === 'accepted' && this.#receiptId !== state.receipt.id) this.#received();

    if (resultsUrl !== this.#url) {
      // Another poll's numbers are not this one's; what a receipt has just said is.
      if (this.#url) this.#standing = undefined;
      this.#url = resultsUrl;
      this.#unavailable = false;
      this.#list = emptyList();
      this.#gate = createRefreshGate();
    }
    this.#catchUp();
    if (this.#focus) shadowRoot!.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  /** Reads the standing and the newest reactions anew, unless that was done in the last 30 seconds. */
  async refresh(): Promise<void> {
    const {standing, reactions} = this.#shows;
    if (!this.#url || !(standing || reactions) || this.#gate.due()) return;
    this.#gate.made();
    const asked = this.#list;
    const url = this.#url;
    const results = await this.#read();
    if (url !== this.#url) return;
    this.#unavailable = !results && !this.#standing;
    if (results) this.#land(results, asked);
    this.#host.requestUpdate();
  }

  #received(): void {
    const {state} = this.#submission;
    if (state.phase !== 'accepted') return;
    const {delivery, receipt} = state;
    this.#receiptId = receipt.id;
    this.#memory?.write({reaction: delivery.reaction, receipt});
    if (receipt.standing) this.#standing = receipt.standing;
    // A page without TLS has no digests: there the own reaction stands among the others too, once it is published.
    publicId(delivery.id).then(
      (id) => {
        this.#ownId = id;
        this.#host.requestUpdate();
      },
      () => {},
    );
    if (receipt.standing) this.#host.requestUpdate();
  }

  #land({poll, standing, reactions, next}: Results, asked: ReactionList): void {
    const {state} = this.#submission;
    this.word = poll;
    // A cache in between may not have heard of the reader's own reaction yet; the receipt has.
    const own = state.phase === 'accepted' ? (state.receipt.standing?.n ?? 0) : 0;
    if (standing.n >= own) this.#standing = standing;
    // Where the reader has gone on to older pages, these stay as they are.
    if (this.#list.pages.length < 2 && !this.#list.filter)
      this.#list = firstPage(this.#list, {reactions, ...(next && {next})}, asked);
  }

  /** Fetches what is shown and is not there yet, once somebody can see it; not sooner than the last time allows. */
  #catchUp = (): void => {
    clearTimeout(this.#timer);
    const {standing, reactions} = this.#shows;
    const missing = (standing && !this.#standing) || (reactions && !this.#list.pages.length);
    if (!missing || this.#unavailable || !this.#inView || document.hidden) return;
    const due = this.#gate.due();
    if (due) this.#timer = setTimeout(this.#catchUp, due);
    else void this.refresh();
  };

  /** On return to the tab; what is out of view waits until it is not. */
  #return = (): void => {
    if (!document.hidden && this.#inView) void this.refresh();
  };

  async #read(parameters: Readonly<Record<string, string | undefined>> = {}): Promise<Results | undefined> {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
    return conform<Results>(resultsSchema, await fetchJson(url.href, this.#host.request), []);
  }

  /** The following page, or the first of another list; a reader's own press, so nothing holds it back. */
  async #load(list: ReactionList, land: typeof nextPage): Promise<void> {
    const asked = (this.#list = loading(list));
    this.#host.requestUpdate();
    const results = await this.#read({stance: list.filter, after: list.next});
    const before = this.#list;
    this.#list = results ? land(before, results, asked) : failed(before, asked);
    if (results && land === nextPage && this.#list !== before)
      this.#host.announce(fill(this.#strings.added, this.#list.pages.reduce((sum, {length}) => sum + length, 0).toLocaleString(this.#lang)));
    this.#host.requestUpdate();
  }

  #actions: ResultsActions = {
    more: () => void this.#load(this.#list, nextPage),
    filter: ({target}) => {
      const filter = (target as HTMLSelectElement).value as Stance | '';
      void this.#load(emptyList(filter || undefined), firstPage);
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

  async #withdraw(): Promise<void> {
    const {state} = this.#submission;
    const {change, status} = this.#withdrawal ?? {};
    if (state.phase !== 'accepted' || change === undefined || status === 'busy') return;
    this.#withdrawal = {change, status: 'busy'};
    this.#host.requestUpdate();
    const {delivery, receipt} = state;
    const gone = await withdraw(delivery, receipt, this.#host.request);
    this.#withdrawal = gone ? undefined : {change, status: 'failed'};
    if (gone) {
      this.#memory?.forget();
      this.#standing = undefined;
      this.#list = emptyList();
      if (change) this.#submission.adopt(delivery.reaction);
      else this.#submission.reset();
      this.#host.dispatchEvent(new StellingWithdrawnEvent(delivery.reaction));
      await this.#host.updateComplete;
      this.#host.announce(this.#strings[change ? 'changing' : 'withdrawn']);
    } else {
      this.#focus = '#sure';
      this.#host.requestUpdate();
    }
  }
}
