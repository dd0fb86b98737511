import {resultsSchema, type Results} from '../contract/results.ts';
import {conform} from '../contract/schema.ts';
import type {Standing} from '../contract/standing.ts';
import {fetchJson} from '../transport/fetch-json.ts';
import {emptyList, failed, firstPage, loading, type ReactionList} from './reaction-list.ts';
import {createRefreshGate} from './refresh-gate.ts';

/** What of the results is on the page. */
export interface Shows {
  readonly standing: boolean;
  readonly reactions: boolean;
}

/** What the feed has to know of the element. */
export interface FeedHost extends Element {
  readonly request: typeof fetch;
  requestUpdate(): void;
}

const nothing: Shows = {standing: false, reactions: false};

/**
 * What is read of a poll's standing and reactions, and when: only what is shown, once somebody can see it, again on
 * return to the tab, and never more than once in 30 seconds. The browser sends the ETag along, from its own cache.
 */
export class ResultsFeed {
  /** What the endpoint says of the poll itself; it goes before the page's word. */
  word: Partial<Results['poll']> = {};
  standing: Standing | undefined;
  /** Whether the standing could not be had. */
  unavailable = false;
  list: ReactionList = emptyList();

  #host: FeedHost;
  #url = '';
  #shows = nothing;
  /** How many reactions there are for sure: those that a receipt counted. */
  #known = 0;
  #gate = createRefreshGate();
  #inView = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watcher = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)!.isIntersecting;
    this.#catchUp();
  });

  constructor(host: FeedHost) {
    this.#host = host;
  }

  connect(): void {
    this.#watcher.observe(this.#host);
    document.addEventListener('visibilitychange', this.#return);
  }

  disconnect(): void {
    this.#watcher.disconnect();
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#return);
  }

  /** What is on the page now, and where it comes from; what is missing of it is fetched. */
  follow(url: string, shows: Shows = nothing): void {
    this.#shows = shows;
    if (url !== this.#url) {
      // Another poll's numbers are not this one's; what a receipt has just said is.
      if (this.#url) this.standing = undefined;
      this.word = {};
      this.#url = url;
      this.unavailable = false;
      this.list = emptyList();
      this.#gate = createRefreshGate();
    }
    this.#catchUp();
  }

  /** A receipt's standing counts the reader too, which a cache on the way may not have heard of yet. */
  learn(standing: Standing): void {
    this.standing = standing;
    this.#known = standing.n;
  }

  /** A reaction was taken back: what is here counted it. */
  unlearn(): void {
    this.standing = undefined;
    this.#known = 0;
    this.list = emptyList();
  }

  /** Reads the standing and the newest reactions anew, unless that was done in the last 30 seconds. */
  async refresh(): Promise<void> {
    const {standing, reactions} = this.#shows;
    if (!this.#url || !(standing || reactions) || this.#gate.due()) return;
    this.#gate.made();
    const asked = this.list;
    const url = this.#url;
    const results = await this.#read();
    if (url !== this.#url) return;
    this.unavailable = !results && !this.standing;
    if (results) this.#land(results, asked);
    this.#host.requestUpdate();
  }

  /**
   * The following page, or the first of another list; a reader's own press, so nothing holds it back.
   *
   * @returns whether there is more than before
   */
  async load(list: ReactionList, land: typeof firstPage): Promise<boolean> {
    const asked = (this.list = loading(list));
    this.#host.requestUpdate();
    const results = await this.#read({stance: list.filter, after: list.next});
    const before = this.list;
    this.list = results ? land(before, results, asked) : failed(before, asked);
    this.#host.requestUpdate();
    return !!results && this.list !== before;
  }

  #land({poll, standing, reactions, next}: Results, asked: ReactionList): void {
    this.word = poll;
    if (standing.n >= this.#known) this.standing = standing;
    // Where the reader has gone on to older pages, these stay as they are.
    if (this.list.pages.length < 2 && !this.list.filter) this.list = firstPage(this.list, {reactions, ...(next && {next})}, asked);
  }

  /** Not sooner than the last time allows. */
  #catchUp = (): void => {
    clearTimeout(this.#timer);
    const {standing, reactions} = this.#shows;
    const missing = (standing && !this.standing) || (reactions && !this.list.pages.length);
    if (!missing || this.unavailable || !this.#inView || document.hidden) return;
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
}
