import type {Poll} from '../contract/poll.ts';
import {StellingContentErrorEvent} from '../events.ts';
import {httpUrl, warn} from '../settings.ts';
import {fetchJson} from '../transport/fetch-json.ts';
import type {Content} from './content.ts';
import {contentFromJson} from './json.ts';
import {readContent} from './read-content.ts';

/** What the controller has to know of the element. */
export interface ContentHost extends Element {
  readonly src: string;
  readonly request: typeof fetch;
  requestUpdate(): void;
}

const attributeFilter = ['data-stance', 'data-label', 'data-fallback', 'slot'];

/** Keeps the poll's content in step with where it comes from: the property, `src`, and the element's children. */
export class ContentController {
  #host: ContentHost;
  #given: Poll | undefined;
  #content: Content | undefined;
  #remote: Content | undefined;
  #src = '';
  #reported = '';
  #placed: Content | undefined;
  #view: unknown;
  #observer = new MutationObserver(() => this.reread());

  constructor(host: ContentHost) {
    this.#host = host;
  }

  get poll(): Poll | undefined {
    return this.#given ?? this.#content?.poll;
  }
  set poll(poll: Poll | undefined) {
    this.#given = poll;
    this.reread();
  }

  connect(): void {
    this.#observer.observe(this.#host, {childList: true, subtree: true, characterData: true, attributeFilter});
    // The language is that of the nearest ancestor, which may come to speak another.
    this.#observer.observe(document, {subtree: true, attributeFilter: ['lang']});
    // While the page is still arriving, what is missing may be on its way.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.reread);
    this.reread();
  }

  disconnect(): void {
    this.#observer.disconnect();
  }

  reread = (): void => {
    this.#content = undefined;
    this.#host.requestUpdate();
  };

  /** The content as it is now; what `src` names is fetched once and comes later. */
  read(): Content {
    const {src} = this.#host;
    if (src !== this.#src) void this.#fetch((this.#src = src));
    return (this.#content ??= readContent(this.#host, this.#given, this.#remote));
  }

  /**
   * Gives the element's children the places that the views made for them, and says what could not be read.
   *
   * @param view what decides, beside the content, which places there are: while it is the same, nothing is done, since
   *   to look through the page of a long list of reactions takes longer than to show one more
   */
  place(root: ShadowRoot, view: unknown): void {
    const content = this.read();
    if (content === this.#placed && view === this.#view) return;
    this.#placed = content;
    this.#view = view;
    const {slots, problems} = content;
    for (const slot of root.querySelectorAll('slot')) {
      const nodes = slots[slot.name] ?? [];
      // Assigning lays the page out again, so only where something changed.
      const assigned = slot.assignedNodes();
      if (nodes.length === assigned.length && nodes.every((node, index) => node === assigned[index])) continue;
      // A root that a server rendered goes by name, for good.
      if (root.slotAssignment === 'named') for (const node of nodes) (node as Element).slot = slot.name;
      else slot.assign(...nodes);
    }

    const summary = problems.map(({path, code}) => `${path || 'content'}: ${code}`).join('; ');
    if (summary === this.#reported || document.readyState === 'loading') return;
    this.#reported = summary;
    if (!summary) return;
    warn(summary);
    this.#host.dispatchEvent(new StellingContentErrorEvent(problems));
  }

  async #fetch(src: string): Promise<void> {
    const {request} = this.#host;
    const url = httpUrl(this.#host, src);
    const json = url && (await fetchJson(url, request));
    // A later `src` may have been answered first.
    if (src !== this.#src) return;
    this.#remote = src ? contentFromJson(json, 'src') : undefined;
    this.reread();
  }
}
