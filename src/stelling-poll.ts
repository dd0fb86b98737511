import type {TemplateResult} from 'lit/html.js';
import type {Poll} from './contract/poll.ts';
import {slug} from './contract/poll-id.ts';
import {stances, type Stance} from './contract/stance.ts';
import {ContentController} from './content/content-controller.ts';
import {parseMoment, periodAt} from './content/period.ts';
import {dictionaries, dictionaryFor} from './i18n/dictionaries.ts';
import type {Dictionary} from './i18n/strings.ts';
import {RenderedElement} from './rendered-element.ts';
import {loadResults} from './results/load-results.ts';
import type {ResultsController} from './results/results-controller.ts';
import {addSettings, attributes, httpUrl, warn, type Settings} from './settings.ts';
import {styles} from './styles/styles.ts';
import type {Draft} from './submission/draft.ts';
import {SubmissionController} from './submission/submission-controller.ts';
import type {Asked} from './submission/validation.ts';
import type {FieldOptions} from './transport/service.ts';
import {isOurs} from './transport/load-service.ts';
import {version} from './version.ts';
import {focusId} from './views/heading.ts';
import type {Actions, Model} from './views/model.ts';
import {pollView} from './views/poll.ts';
import {verdict} from './views/status.ts';

export const scales: Record<Settings['scale'], readonly Stance[]> = {
  2: ['agree', 'disagree'],
  3: ['agree', 'neutral', 'disagree'],
  5: stances.slice(0, 5),
};

export interface StellingPoll extends Settings {}

/**
 * A statement, a panel of experts who say how far they agree and why, and a form on which the reader does the same.
 *
 * @tag stelling-poll
 * @slot verification - Inside the form, above the button: a site's own captcha.
 *
 * @fires {StellingSubmitEvent} stelling-submit - Before anything leaves; cancelable.
 * @fires {StellingQueuedEvent} stelling-queued - An attempt had no answer; it will be repeated.
 * @fires {StellingAcceptedEvent} stelling-accepted - The endpoint gave a receipt.
 * @fires {StellingRefusedEvent} stelling-refused - The endpoint will not take the reaction.
 * @fires {StellingWithdrawnEvent} stelling-withdrawn - The endpoint took the reaction back at the reader's word.
 * @fires {StellingContentErrorEvent} stelling-content-error - Some of the content could not be read.
 */
export class StellingPoll extends RenderedElement {
  static readonly version = version;
  static readonly observedAttributes = [...attributes, 'lang'];
  /** The loaded languages; add one here to have it without a request. */
  static readonly dictionaries = dictionaries;
  /** How high an element stood with a fallback form in it, in pixels, before it took over: see define.ts. */
  static readonly heights = new WeakMap<Element, number>();

  // Accessors, since that is how a framework sees that they are properties; some set `undefined` for none.
  #request: typeof fetch | undefined;
  #fields: FieldOptions | undefined;
  #strings: Partial<Dictionary> | undefined;
  #content = new ContentController(this);
  #submission = new SubmissionController(this);
  /** What comes later, once its file is here; `null` where that could not be had. */
  #results: ResultsController | null | undefined;
  #asked = false;
  /** Whether there is a result to show in this phase. */
  #wanted = false;
  #view = '';
  #shownPhase = 'editing';
  #hadFocus = false;
  #announcement = '';

  constructor() {
    super(styles);
    this.rescue();
  }

  /** Poll content as an object; goes before `src` and children. */
  get poll(): Poll | undefined {
    return this.#content.poll;
  }
  set poll(poll: Poll | undefined) {
    this.#content.poll = poll;
  }

  /** What requests are made with, in place of the page's `fetch`. */
  get request(): typeof fetch {
    return this.#request ?? ((...args) => fetch(...args));
  }
  set request(request: typeof fetch | undefined) {
    this.#request = request;
  }

  /** Names of fields at a foreign service, and fields that are always sent. */
  get fields(): FieldOptions {
    return this.#fields ?? {};
  }
  set fields(fields: FieldOptions | undefined) {
    this.#fields = fields;
  }

  /** Sentences of this one embed, in place of the dictionary's. */
  get strings(): Partial<Dictionary> | undefined {
    return this.#strings;
  }
  set strings(strings: Partial<Dictionary> | undefined) {
    this.#strings = strings;
    this.requestUpdate();
  }

  /** The endpoint as an absolute URL; empty where there is none that a reaction may go to. */
  get endpointUrl(): string {
    return httpUrl(this, this.endpoint);
  }

  /** Where the standing and the readers' reactions are read: an absolute URL, or empty where nowhere. */
  get resultsUrl(): string {
    // Another service has none to ask for.
    return httpUrl(this, this.resultsSrc) || (isOurs(this.service) ? this.endpointUrl : '');
  }

  /** What tells this poll from others at the same endpoint: `poll-id`, or a slug of the statement. */
  get pollKey(): string {
    const {pollId, poll} = this;
    return pollId || poll?.id || slug(poll?.statement ?? '');
  }

  get asked(): Asked {
    return {reason: this.askReason, name: this.askName, email: this.askEmail};
  }

  /** BCP 47 tag of the nearest `lang`; Dutch where that is none. */
  get language(): string {
    const {lang} = this.closest<HTMLElement>('[lang]') ?? document.documentElement;
    try {
      return Intl.getCanonicalLocales(lang)[0] ?? 'nl';
    } catch {
      return 'nl';
    }
  }

  /** Sends what the reader has filled in, after the same validation and event as the button's. */
  async submit(): Promise<void> {
    await this.#submission.submit();
    await this.updateComplete;
    const {state} = this.#submission;
    if (state.phase === 'editing' && state.notSent) this.#focus();
  }

  /** Back to an empty form; without effect while a reaction is on its way or waits for its receipt. */
  reset(): void {
    this.#submission.reset();
  }

  /** Has a sentence read out to whoever does not see what changed. */
  announce(sentence: string): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }

  /** Reads the standing and the reactions anew, at most once in 30 seconds; where they may not be shown, not at all. */
  async refresh(): Promise<void> {
    await this.#results?.refresh();
  }

  override connectedCallback(): void {
    const height = StellingPoll.heights.get(this);
    if (height) this.style.setProperty('--_height', `${height}px`);
    this.#submission.connect();
    this.#results?.connect();
    this.#content.connect();
  }

  /** With this, `moveBefore` moves the element whole, the reader's focus included. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#content.disconnect();
    this.#submission.disconnect();
    this.#results?.disconnect();
  }

  override found(fields: Partial<Draft>): void {
    Object.assign(this.#submission.draft, fields);
  }

  override render(): TemplateResult {
    const model = this.#model();
    const {submission} = model;
    this.#view = [submission.phase, model.canReact, model.shut] + '';
    if (submission.phase !== this.#shownPhase) {
      // A field that is locked while sending loses its focus to the body; that reader is still here.
      const lost = this.#shownPhase === 'sending' && this.#hadFocus && document.activeElement === document.body;
      this.#hadFocus = lost || !!this.shadowRoot!.activeElement;
      // What takes focus is read out by that; a second voice would say it twice.
      this.#announcement = this.#hadFocus && submission.phase !== 'sending' ? '' : verdict(model).join(' ');
    }
    return pollView(model, this.#actions, this.#announcement);
  }

  protected override updated(root: ShadowRoot): void {
    this.#content.place(root, this.#view);

    const {state} = this.#submission;
    const settled = state.phase !== this.#shownPhase && state.phase !== 'sending';
    this.dataset['phase'] = this.#shownPhase = state.phase;
    if (settled && this.#hadFocus) this.#focus();

    if (!this.#asked && (this.#wanted || this.remember !== 'none')) void this.#openResults();
    this.#results?.updated();
    void this.#submission.resume();
  }

  #model(): Model {
    const {state, draft, durable, superseded} = this.#submission;
    const {language} = this;
    const content = this.#content.read();
    const statement = content.slots['statement']?.[0] as Element | undefined;
    const period = this.#period();
    const {results} = this;
    this.#wanted = state.phase === 'accepted' || results === 'always' || period.name !== 'open';
    return {
      content,
      strings: {...dictionaryFor(language, this.formality, () => this.requestUpdate()), ...this.#strings},
      lang: language,
      headingLevel: +(statement?.tagName[1] ?? this.headingLevel),
      choices: [...scales[this.scale], ...(this.unsure ? (['unsure'] as const) : [])],
      asked: this.asked,
      submission: state,
      draft,
      durable,
      kept: !!superseded,
      canReact: !!this.endpointUrl && !!(content.poll ?? content.slots['question']),
      period,
      shut: period.name !== 'open' && state.phase === 'editing' && !draft.stance && !draft.reason,
      results: this.#wanted && this.#results,
    };
  }

  /** When the poll opens and closes, by the endpoint's word, or else the page's, or else the content's. */
  #period(): Model['period'] {
    const [opensAt, closesAt] = (['opensAt', 'closesAt'] as const).map((name) => {
      const value = this.#results?.word[name] ?? (this[name] || this.poll?.[name]);
      const moment = parseMoment(value ?? '');
      if (value && isNaN(moment)) warn(`"${value}" is not a date, time and offset`);
      return moment;
    }) as [number, number];
    const name = periodAt(Date.now(), opensAt, closesAt);
    return {name, at: name === 'before' ? opensAt : closesAt};
  }

  #actions: Actions = {
    submit: (event) => {
      event.preventDefault();
      void this.submit();
    },
    edit: ({target}) => {
      const {draft} = this.#submission;
      const {name, value, checked} = target as HTMLInputElement;
      const before = draft.stance ?? !draft.reason;
      if (name === 'mayPublish') draft.mayPublish = checked;
      else if (name === 'stance') draft.stance = value as Stance;
      else draft[name as 'reason' | 'name' | 'email'] = value;
      // The form grows when the reader begins, and the scale has a mark for a stance; the rest the fields show by themselves.
      if (before !== (draft.stance ?? !draft.reason)) this.requestUpdate();
    },
    jump: (event) => {
      const {hash} = event.target as HTMLAnchorElement;
      if (!hash) return;
      event.preventDefault();
      this.shadowRoot!.querySelector<HTMLElement>(hash)?.focus();
    },
    retry: () => void this.#submission.retry(),
    copy: async () => {
      const {state} = this.#submission;
      if (!('delivery' in state)) return;
      await navigator.clipboard.writeText(state.delivery.reaction.reason);
      this.announce(this.#model().strings.copied);
    },
    discard: () => this.#submission.discard(),
  };

  #focus(): void {
    this.shadowRoot!.getElementById(focusId)?.focus();
  }

  async #openResults(): Promise<void> {
    this.#asked = true;
    const file = await loadResults();
    this.#results = file ? new file.ResultsController(this, this.#submission) : null;
    this.requestUpdate();
  }
}

addSettings(StellingPoll.prototype);

declare global {
  interface HTMLElementTagNameMap {
    'stelling-poll': StellingPoll;
  }
}
