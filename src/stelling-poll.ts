// Over 250 lines: the element's state is private to one class, and what it does by itself went to controllers and views.
import type {TemplateResult} from 'lit/html.js';
import type {Poll} from './contract/poll.ts';
import {slug} from './contract/poll-id.ts';
import type {Asked} from './submission/validation.ts';
import {ContentController} from './content/content-controller.ts';
import {parseMoment, periodAt} from './content/period.ts';
import {dictionaries, dictionaryFor} from './i18n/dictionaries.ts';
import type {Dictionary, Strings} from './i18n/strings.ts';
import {RenderedElement} from './rendered-element.ts';
import {loadResults} from './results/load-results.ts';
import type {ResultsController} from './results/results-controller.ts';
import {addSettings, attributes, httpUrl, warn, wholeDays, type Settings} from './settings.ts';
import {styles} from './styles/styles.ts';
import type {Draft} from './submission/draft.ts';
import {SubmissionController} from './submission/submission-controller.ts';
import {stances, type Stance} from './contract/stance.ts';
import type {FieldOptions} from './transport/service.ts';
import {isOurs} from './transport/load-service.ts';
import {version} from './version.ts';
import {countdown, left} from './views/countdown.ts';
import {focusId} from './views/heading.ts';
import type {Actions, Model} from './views/model.ts';
import {pollView} from './views/poll.ts';
import {verdict} from './views/status.ts';

/** The stances to choose from: of the five on the scale the ends, the ends and the middle, or all. */
export const stepsOf = (scale: Settings['scale']): readonly Stance[] => stances.slice(0, 5).filter((_, index) => index % (4 / (+scale - 1)) === 0);

/** Characters: before that, how many are left is no news. */
const nearTheEnd = 400;

/** Beside the attributes: to who listens on the element itself, `this` is the element. */
export interface StellingPoll extends Settings {
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: StellingPoll, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: StellingPoll, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

// Its slots, parts and custom properties are documented where they are made, in views/ and styles/; its events in events.ts.
/**
 * A statement, a panel of experts who say how far they agree and why, and a form on which the reader does the same.
 *
 * @tag stelling-poll
 * @attr {string} lang - The language of the element's own words, by default that of the nearest ancestor with a `lang`, or Dutch: `nl`, or one that has a file in `i18n/`.
 */
export class StellingPoll extends RenderedElement {
  /** The version of the package; of two on one page the first counts. */
  static readonly version: string = version;
  static readonly observedAttributes = [...attributes, 'lang'];
  /** The loaded languages; add one here to have it without a request: `StellingPoll.dictionaries.en = en`. */
  static readonly dictionaries = dictionaries;
  /** @internal How high an element stood with a fallback form in it, in pixels, before it took over: see define.ts. */
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
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(styles);
    this.rescue();
  }

  /** Content as an object; goes before `src` and the children. */
  get poll(): Poll | undefined {
    return this.#content.poll;
  }
  set poll(poll: Poll | undefined) {
    this.#content.poll = poll;
  }

  /** What requests are made with, in place of `fetch`. */
  get request(): typeof fetch {
    return this.#request ?? ((...args) => fetch(...args));
  }
  set request(request: typeof fetch | undefined) {
    this.#request = request;
  }

  /** Names that a foreign service has for fields, and fields to send always: `{names: {reason: 'input_3'}, extra: {_subject: '…'}}`. */
  get fields(): FieldOptions {
    return this.#fields ?? {};
  }
  set fields(fields: FieldOptions | undefined) {
    this.#fields = fields;
  }

  /** Words of this one embed that replace the element's own. */
  get strings(): Partial<Dictionary> | undefined {
    return this.#strings;
  }
  set strings(strings: Partial<Dictionary> | undefined) {
    this.#strings = strings;
    this.requestUpdate();
  }

  /** @internal The endpoint as an absolute URL; empty where there is none that a reaction may go to. */
  get endpointUrl(): string {
    return httpUrl(this, this.endpoint);
  }

  /** @internal Where the standing and the readers' reactions are read: an absolute URL, or empty where nowhere. */
  get resultsUrl(): string {
    // Another service has none to ask for.
    return httpUrl(this, this.resultsSrc) || (isOurs(this.service) ? this.endpointUrl : '');
  }

  /** @internal What tells this poll from others at the same endpoint: `poll-id`, or a slug of the statement. */
  get pollKey(): string {
    const {pollId, poll} = this;
    return pollId || poll?.id || slug(poll?.statement ?? '');
  }

  /** @internal Which fields are asked. */
  get asked(): Asked {
    return {reason: this.askReason, name: this.askName, email: this.askEmail};
  }

  /** @internal BCP 47 tag of the nearest `lang`; Dutch where that is none. */
  get language(): string {
    const {lang} = this.closest<HTMLElement>('[lang]') ?? document.documentElement;
    try {
      return Intl.getCanonicalLocales(lang)[0] ?? 'nl';
    } catch {
      return 'nl';
    }
  }

  /**
   * Every sentence as it is said here and now: the language's, and what the page puts in its place.
   *
   * @internal
   */
  get sentences(): Strings & Partial<Dictionary> {
    return {...dictionaryFor(this.language, this.formality, () => this.requestUpdate()), ...this.#strings};
  }

  /** Sends what is filled in, as the button does. */
  async submit(): Promise<void> {
    await this.#submission.submit();
    await this.updateComplete;
    const {state} = this.#submission;
    if (state.phase === 'editing' && state.notSent) this.#focus();
  }

  /** Back to an empty form; not while a reaction is on its way or waits for its receipt. */
  reset(): void {
    this.#submission.reset();
  }

  /** @internal Has a sentence read out to whoever does not see what changed. */
  announce(sentence: string): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }

  /**
   * Reads the standing and the newest reactions again, at most once in 30 seconds, and not where they may not be shown; the
   * element does so itself when the reader returns to the tab.
   */
  async refresh(): Promise<void> {
    await this.#results?.refresh();
  }

  connectedCallback(): void {
    const height = StellingPoll.heights.get(this);
    if (height) this.style.setProperty('--_height', `${height}px`);
    this.#submission.connect();
    this.#results?.connect();
    this.#content.connect();
  }

  /** @internal With this, `moveBefore` moves the element whole, the reader's focus included. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#content.disconnect();
    this.#submission.disconnect();
    this.#results?.disconnect();
  }

  /** @internal */
  override found(fields: Partial<Draft>): void {
    Object.assign(this.#submission.draft, fields);
  }

  /** @internal */
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
    const {language, sentences} = this;
    const content = this.#content.read();
    const statement = content.slots['statement']?.[0] as Element | undefined;
    const period = this.#period();
    const {results} = this;
    this.#wanted = state.phase === 'accepted' || results === 'always' || period.name !== 'open';
    return {
      content,
      strings: sentences,
      lang: language,
      headingLevel: +(statement?.tagName[1] ?? this.headingLevel),
      choices: [...stepsOf(this.scale), ...(this.unsure ? (['unsure'] as const) : [])],
      asked: this.asked,
      submission: state,
      draft,
      begun: !!(draft.stance || draft.reason || (state.phase === 'editing' && state.notSent)),
      durable,
      kept: !!superseded,
      canReact: !!this.endpointUrl && !!(content.poll ?? content.slots['question']),
      period,
      shut: period.name !== 'open' && state.phase === 'editing' && !draft.stance && !draft.reason,
      privacy: {controller: this.controller, days: wholeDays(this.retentionDays), url: httpUrl(this, this.privacyUrl)},
      note: this.#results?.note(sentences) ?? '',
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
      Object.assign(draft, {[name]: name === 'mayPublish' ? checked : value});
      if (name === 'reason') this.#count(value, target as Element);
      // The form grows when the reader begins, and the scale has a mark for a stance; the rest the fields show by themselves.
      if (before !== (draft.stance ?? !draft.reason)) this.requestUpdate();
    },
    jump: (event) => {
      // A browser that translates puts elements of its own into a link.
      const hash = (event.target as Element).closest('a')?.hash;
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

  /** Beside the field at once; for the ear when the reader pauses, and only where the end comes near. */
  #count(reason: string, {nextElementSibling}: Element): void {
    const sentence = countdown(reason, this.sentences);
    if (nextElementSibling) nextElementSibling.textContent = sentence;
    clearTimeout(this.#counting);
    if (left(reason) < nearTheEnd) this.#counting = setTimeout(() => this.announce(sentence), 1500);
  }

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
