import type {TemplateResult} from 'lit/html.js';
import type {Poll} from './contract/poll.ts';
import {slug} from './contract/poll-id.ts';
import type {Results} from './contract/results.ts';
import {stances, type Stance} from './contract/stance.ts';
import {conform} from './contract/schema.ts';
import {standingSchema, type Standing} from './contract/standing.ts';
import type {Content} from './content/content.ts';
import {readContent} from './content/read-content.ts';
import {contentFromJson} from './content/json.ts';
import {StellingContentErrorEvent} from './events.ts';
import {dictionaries, dictionaryFor} from './i18n/dictionaries.ts';
import type {Strings} from './i18n/strings.ts';
import {RenderedElement} from './rendered-element.ts';
import {addSettings, attributes, httpUrl, type Settings} from './settings.ts';
import {styles} from './styles/styles.ts';
import {SubmissionController} from './submission/submission-controller.ts';
import type {Asked} from './submission/validation.ts';
import type {FieldOptions} from './transport/service.ts';
import {isOurs} from './transport/load-service.ts';
import {fetchJson} from './transport/fetch-json.ts';
import {version} from './version.ts';
import {focusId} from './views/heading.ts';
import type {Actions, Model} from './views/model.ts';
import {pollView} from './views/poll.ts';
import {verdict} from './views/status.ts';

const scales: Record<Settings['scale'], readonly Stance[]> = {
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
 * @fires {StellingContentErrorEvent} stelling-content-error - Some of the content could not be read.
 */
export class StellingPoll extends RenderedElement {
  static readonly version = version;
  static readonly observedAttributes = [...attributes, 'lang'];
  /** The loaded languages; add one here to have it without a request. */
  static readonly dictionaries = dictionaries;
  /** How high an element stood with a fallback form in it, in pixels, before it took over: see define.ts. */
  static readonly heights = new WeakMap<Element, number>();

  /** What requests are made with, in place of the page's `fetch`. */
  request: typeof fetch = (...args) => fetch(...args);

  /** Names of fields at a foreign service, and fields that are always sent. */
  fields: FieldOptions = {};

  #poll: Poll | undefined;
  #strings: Partial<Strings> | undefined;
  #submission = new SubmissionController(this);
  #content: Content | undefined;
  #remote: Content | undefined;
  #standing: Standing | undefined;
  #observer = new MutationObserver(() => this.#reread());
  #shownPhase = '';
  #hadFocus = false;
  #announcement = '';
  #reported = '';
  /** What was fetched last for `src` and `results`, so that neither is fetched at every render. */
  #fetched = {src: '', standing: ''};

  constructor() {
    super(styles);
    this.rescue();
  }

  /** Poll content as an object; goes before `src` and children. */
  get poll(): Poll | undefined {
    return this.#poll ?? this.#content?.poll;
  }
  set poll(poll: Poll | undefined) {
    this.#poll = poll;
    this.#reread();
  }

  /** Sentences of this one embed, in place of the dictionary's. */
  get strings(): Partial<Strings> | undefined {
    return this.#strings;
  }
  set strings(strings: Partial<Strings> | undefined) {
    this.#strings = strings;
    this.requestUpdate();
  }

  /** The endpoint as an absolute URL; empty where there is none that a reaction may go to. */
  get endpointUrl(): string {
    return httpUrl(this, this.endpoint);
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

  /** Reads the standing anew. */
  async refresh(): Promise<void> {
    const results = (await fetchJson(this.endpointUrl, this.request)) as Partial<Results> | undefined;
    this.#standing = conform<Standing>(standingSchema, results?.standing, []) ?? this.#standing;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    const attributeFilter = ['data-stance', 'data-label', 'data-fallback', 'slot'];
    this.#observer.observe(this, {childList: true, subtree: true, characterData: true, attributeFilter});
    // While the page is still arriving, what is missing may be on its way.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#reread);
    const height = StellingPoll.heights.get(this);
    if (height) this.style.setProperty('--_height', `${height}px`);
    this.#submission.connect();
    this.#reread();
  }

  /** With this, `moveBefore` moves the element whole, the reader's focus included. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#submission.disconnect();
  }

  protected override render(): TemplateResult {
    const {src} = this;
    if (src !== this.#fetched.src) void this.#fetchContent((this.#fetched.src = src));
    this.#content ??= readContent(this, this.#poll, this.#remote);

    const model = this.#model();
    const {submission} = model;
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
    const {slots, problems} = this.#content!;
    for (const slot of root.querySelectorAll('slot')) {
      const nodes = slots[slot.name] ?? [];
      // Assigning lays the page out again, so only where something changed.
      const assigned = slot.assignedNodes();
      if (nodes.length !== assigned.length || nodes.some((node, index) => node !== assigned[index]))
        slot.assign(...nodes);
    }
    this.#report(problems);

    const {state} = this.#submission;
    const {results, endpointUrl} = this;
    const settled = state.phase !== this.#shownPhase && state.phase !== 'sending';
    this.dataset['phase'] = this.#shownPhase = state.phase;
    if (settled && this.#hadFocus) this.#focus();

    const wanted = results === 'always' || (results === 'after' && state.phase === 'accepted' && !state.receipt.standing);
    // Another service has no standing to ask for.
    if (wanted && isOurs(this.service) && endpointUrl !== this.#fetched.standing) {
      this.#fetched.standing = endpointUrl;
      void this.refresh();
    }
    void this.#submission.resume();
  }

  #model(): Model {
    const {state, draft, durable, superseded} = this.#submission;
    const {language, results} = this;
    const content = this.#content!;
    const statement = content.slots['statement']?.[0] as Element | undefined;
    const accepted = state.phase === 'accepted';
    return {
      content,
      strings: {...dictionaryFor(language, () => this.requestUpdate()), ...this.#strings},
      lang: language,
      headingLevel: +(statement?.tagName[1] ?? this.headingLevel),
      choices: [...scales[this.scale], ...(this.unsure ? (['unsure'] as const) : [])],
      asked: this.asked,
      submission: state,
      draft,
      durable,
      kept: !!superseded,
      canReact: !!this.endpointUrl && !!(content.poll ?? content.slots['question']),
      standing:
        results === 'always' || (results === 'after' && accepted)
          ? ((accepted && state.receipt.standing) || this.#standing)
          : undefined,
    };
  }

  #actions: Actions = {
    submit: (event) => {
      event.preventDefault();
      void this.submit();
    },
    edit: ({target}) => {
      const {draft} = this.#submission;
      const {name, value, checked} = target as HTMLInputElement;
      const begun = draft.stance ?? draft.reason;
      if (name === 'mayPublish') draft.mayPublish = checked;
      else if (name === 'stance') draft.stance = value as Stance;
      else draft[name as 'reason' | 'name' | 'email'] = value;
      if (!begun) this.requestUpdate();
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
      this.#announcement = this.#model().strings.copied;
      this.requestUpdate();
    },
    discard: () => this.#submission.discard(),
  };

  #focus(): void {
    this.shadowRoot!.getElementById(focusId)?.focus();
  }

  #reread = (): void => {
    this.#content = undefined;
    this.requestUpdate();
  };

  async #fetchContent(src: string): Promise<void> {
    const url = httpUrl(this, src);
    const json = url && (await fetchJson(url, this.request));
    // A later `src` may have been answered first.
    if (src !== this.src) return;
    this.#remote = src ? contentFromJson(json, 'src') : undefined;
    this.#reread();
  }

  #report(problems: Content['problems']): void {
    const summary = problems.map(({path, code}) => `${path || 'content'}: ${code}`).join('; ');
    if (summary === this.#reported || document.readyState === 'loading') return;
    this.#reported = summary;
    if (!summary) return;
    console.warn(`<stelling-poll> ${summary}`);
    this.dispatchEvent(new StellingContentErrorEvent(problems));
  }
}

addSettings(StellingPoll.prototype);

declare global {
  interface HTMLElementTagNameMap {
    'stelling-poll': StellingPoll;
  }
}
