import type {Browser, BrowserContext, Page} from 'playwright-core';

/** Two readers' browsers, each with a storage of its own, which its two tabs share. */
const names = ['a1', 'a2', 'b1', 'b2'];

/** The tabs in which readers react: one can be left, and opened again, with reactions on their way. */
export class Tabs {
  /** What scripts in the tabs threw. */
  readonly errors: string[] = [];
  #browser: Browser;
  #url: string;
  #random: () => number;
  #contexts = new Map<string, BrowserContext>();
  #pages = new Map<string, Page>();

  constructor(browser: Browser, url: string, random: () => number) {
    this.#browser = browser;
    this.#url = url;
    this.#random = random;
  }

  async open(): Promise<void> {
    for (const name of names) await this.#open(name);
  }

  /** A reload, or closed for good and opened anew. */
  async leave(name: string = names[Math.floor(this.#random() * names.length)]!): Promise<void> {
    const page = this.#pages.get(name)!;
    if (this.#random() < 0.5) return void (await page.reload({waitUntil: 'commit'}));
    await page.close();
    await this.#open(name);
  }

  async leaveAll(): Promise<void> {
    for (const name of names) await this.leave(name);
  }

  async #open(name: string): Promise<void> {
    const page = await (await this.#contextOf(name[0]!)).newPage();
    this.#pages.set(name, page);
    await page.goto(`${this.#url}/tab/${name}`, {waitUntil: 'commit'});
  }

  async #contextOf(reader: string): Promise<BrowserContext> {
    const known = this.#contexts.get(reader);
    if (known) return known;
    const context = await this.#browser.newContext();
    context.on('weberror', (error) => this.errors.push(String(error.error())));
    this.#contexts.set(reader, context);
    return context;
  }
}
