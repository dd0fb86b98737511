import type {Page} from 'playwright-core';
import type {Host} from '../../demo/hosts/hosts.ts';
import {phase, reader} from './support.ts';

/** The page with the element's script held back, and how to let it run. */
export const openWithoutScript = async (page: Page, {name}: Host): Promise<() => Promise<void>> => {
  const script = '/dist/stelling-poll.js';
  await page.route(`**${script}`, (route) => route.fulfill({body: '', contentType: 'text/javascript'}));
  await page.goto(`/demo/hosts/${name}.html`);
  return async () => {
    await page.unroute(`**${script}`);
    // The browser keeps what it loaded from the first address.
    await page.addScriptTag({type: 'module', url: `${script}?`});
    await phase(page, 'editing');
  };
};

/** How every element outside the polls looks, in every property but those that follow from how high the page is. */
export const looksOutside = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({finished}) => finished));
    const follows = /^(height|block-size|perspective-origin|transform-origin)$/;
    const elements = [...document.querySelectorAll('*:not(stelling-poll, stelling-poll *, script)')];
    return [
      `${document.adoptedStyleSheets.length + document.styleSheets.length} stylesheets`,
      ...elements.flatMap((element) => {
        const style = getComputedStyle(element);
        const names = [...style].filter((name) => !follows.test(name));
        return names.map((name) => `${element.localName} ${element.className} ${name}: ${style.getPropertyValue(name)}`);
      }),
    ];
  });

/** What a colour is on this page, in the browser's own words: `var(--token)` or any other. */
export const resolved = (page: Page, color: string): Promise<string> =>
  page.evaluate((background) => {
    const probe = document.querySelector('main')!.appendChild(document.createElement('p'));
    probe.style.background = background;
    const {backgroundColor} = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  }, color);

/** Lines that lie on each other, words that are not written as they are meant, and names that do not stand above their quote. */
export const misshapen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const poll = document.querySelector('stelling-poll')!;
    const texts = [...poll.shadowRoot!.querySelectorAll('*')].filter((node) =>
      [...node.childNodes].some((child) => child instanceof Text && child.data.trim()),
    );
    const squeezed = texts.filter((node) => {
      const {fontSize, lineHeight, textTransform, textIndent} = getComputedStyle(node);
      return (
        parseFloat(lineHeight) < 1.1 * parseFloat(fontSize) ||
        (textTransform !== 'none' && !node.matches('[part=kicker]')) ||
        parseFloat(textIndent) !== 0
      );
    });
    const beside = [...poll.querySelectorAll('figure')].filter((figure) => {
      const [name, quote] = ['figcaption', 'blockquote'].map((part) => figure.querySelector(part)!.getBoundingClientRect());
      return name!.bottom > quote!.top + 1;
    });
    return [...squeezed, ...beside].map((node) => `${node.localName} "${node.textContent.trim().slice(0, 30)}"`);
  });

/** By how much the page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The four states that show everything there is to see; each is handed to `look`. */
export const walk = async (page: Page, look: (state: string) => Promise<void>): Promise<void> => {
  const poll = page.locator('stelling-poll');
  const {choose, write, send} = reader(poll);
  await look('editing');
  await send();
  await poll.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}).waitFor();
  await look('error');
  await choose('Deels eens');
  await write('Een gesprek telt meer.');
  // With the focus in the text, and the button in the colour that it has below a pointer.
  await poll.getByRole('button', {name: 'Verstuur mijn reactie'}).hover();
  await look('chosen');
  await send();
  await phase(page, 'accepted');
  await poll.locator('[part=standing]:not([aria-busy])').waitFor();
  await poll.locator('[part=reactions]:not([aria-busy])').waitFor();
  await look('accepted');
};
