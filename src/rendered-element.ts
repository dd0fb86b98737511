import {render, type TemplateResult} from 'lit/html.js';
import {loadHydration} from './hydrate/load-hydration.ts';

/** Not there where the module is only imported, as on a server. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let sheet: CSSStyleSheet | undefined;

/**
 * The little of a reactive element that this one needs: a shadow root with the shared sheet, and Lit's
 * templates rendered in it, once a microtask however much changed. Lit's own base class does more, and
 * would take 2 kB of the script tag's 14; the templates, where the work is, are Lit's.
 */
export abstract class RenderedElement extends Base {
  /** What the page set before the element was defined; it hides the class's own properties. Read before any other field is. */
  #early: [string, unknown][] = Object.entries(this);
  /**
   * Resolves when what changed so far is on the page.
   *
   * @readonly
   */
  updateComplete: Promise<void> = Promise.resolve();
  #requested = false;
  /** Whether what stands in the root is still a server's: its nodes are taken over, where that can be. */
  #served = !!this.shadowRoot;
  #root = this.shadowRoot ?? this.attachShadow({mode: 'open', slotAssignment: 'manual'});

  /** @param css the sheet that all elements of this page share, made when the first of them is */
  constructor(css: string) {
    super();
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(css);
    if (!this.#served) this.#root.adoptedStyleSheets = [sheet];
  }

  /** Sets anew what the page set too early; for the end of a constructor. */
  protected rescue(): void {
    const self = this as unknown as Record<string, unknown>;
    for (const [name, value] of this.#early) {
      delete self[name];
      self[name] = value;
    }
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** @internal Renders in a microtask, so that several changes cost one update; not while the element is off the page. */
  requestUpdate(): void {
    if (this.#requested) return;
    this.#requested = true;
    this.updateComplete = Promise.resolve(this.#served && loadHydration(this, render, sheet!)).then((hydrate) => {
      this.#requested = false;
      // Without that file, what a server rendered stays, which works by itself.
      if (!this.isConnected || hydrate === undefined) return;
      this.#served = false;
      render(hydrate ? hydrate() : this.render(), this.#root);
      this.updated(this.#root);
    });
  }

  /** @internal Takes up what the reader filled in before there was a script. */
  abstract found(fields: object): void;

  /** @internal */
  abstract render(): TemplateResult;

  /** After the page shows what `render` said. */
  protected abstract updated(root: ShadowRoot): void;
}
