import {contentFromJson} from '../content/json.ts';
import {escapeAttribute} from './escape.ts';
import {settingsOf} from './served-model.ts';
import {servedRoot, type ServeOptions} from './served-root.ts';

/** JSON as the text of a script: no `<` that could end it. */
const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * For a site that renders with `@lit-labs/ssr` itself: `render(template, {elementRenderers: [StellingPollRenderer]})` gives a
 * `<stelling-poll .poll=${poll}>` its shadow root. Children it cannot see, since they come later; for those there is
 * `prerender`.
 */
export class StellingPollRenderer {
  /** Set by who wants other than the default, for all elements. */
  static options: ServeOptions = {};

  static matchesClass(_class: unknown, tagName: string): boolean {
    return tagName === 'stelling-poll';
  }

  readonly tagName: string;
  readonly shadowRootOptions = {mode: 'open'} as const;
  #attributes = new Map<string, string>();
  #poll: unknown;

  constructor(tagName: string) {
    this.tagName = tagName;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  setProperty(name: string, value: unknown): void {
    if (name === 'poll') this.#poll = value;
    else settingsOf(this.#host)[name as 'endpoint'] = value as string;
  }

  connectedCallback(): void {
    if (this.#content) this.#attributes.set('data-prerendered', '');
  }

  attributeChangedCallback(): void {}

  get #host() {
    return {
      getAttribute: (name: string) => this.#attributes.get(name) ?? null,
      setAttribute: (name: string, value: string) => void this.#attributes.set(name, value),
      removeAttribute: (name: string) => void this.#attributes.delete(name),
    };
  }

  get #content() {
    const content = this.#poll === undefined ? undefined : contentFromJson(this.#poll);
    return content?.poll && content;
  }

  renderAttributes(): string[] {
    return [...this.#attributes].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`));
  }

  /** With the poll beside it: the element takes it from there, also before the page's own script sets it again. */
  renderShadow(): string[] | undefined {
    const content = this.#content;
    if (!content) return undefined;
    const lang = this.#attributes.get('lang') ?? content.poll?.lang ?? 'nl';
    const root = servedRoot({settings: settingsOf(this.#host), content, lang}, StellingPollRenderer.options);
    return [root, `<script type="application/json">${scriptText(this.#poll)}</script>`];
  }
}
