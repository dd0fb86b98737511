import {fixture, fixtureCleanup, html, oneEvent} from '@open-wc/testing';
import '../../src/define.ts';
import type {Poll} from '../../src/contract/poll.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';

export const endpoint = `${location.origin}/v1/polls/stadspark/reactions`;

/** Article HTML as an editor pastes it: one expert with a stance, one with a label of her own, two together without. */
export const article = `
  <h2>Het stadspark moet ook ’s nachts open blijven</h2>
  <p>Wij vroegen het aan vier kenners.</p>
  <figure data-stance="agree">
    <blockquote><p>Wie laat werkt, wil ook wandelen.</p><p>En <a href="#licht">licht</a> helpt.</p></blockquote>
    <figcaption><b>Noor el Amrani</b>, parkwachter</figcaption>
  </figure>
  <figure data-stance="partly-disagree" data-label="Liever niet">
    <blockquote><p>De dieren hebben rust nodig.</p></blockquote>
    <figcaption><strong>Jan de Wit</strong>, ecoloog</figcaption>
  </figure>
  <figure>
    <blockquote><p>Daar valt van alles over te zeggen.</p></blockquote>
    <figcaption><b>Eva Bos</b>, jurist, en <b>Kim Visser – Hooimeijer</b>, strateeg</figcaption>
  </figure>
  <p>Wat vindt u ervan?</p>
  <p>Uw antwoord helpt de gemeente.</p>
  <p><a href="mailto:redactie@example.org">Mail de redactie</a></p>`;

/** The same words as poll JSON. */
export const poll: Poll = {
  statement: 'Het stadspark moet ook ’s nachts open blijven',
  intro: 'Wij vroegen het aan vier kenners.',
  panel: [
    {
      experts: [{name: 'Noor el Amrani', role: 'parkwachter'}],
      stance: 'agree',
      quote: ['Wie laat werkt, wil ook wandelen.', 'En licht helpt.'],
    },
    {
      experts: [{name: 'Jan de Wit', role: 'ecoloog'}],
      stance: 'partly-disagree',
      label: 'Liever niet',
      quote: ['De dieren hebben rust nodig.'],
    },
    {
      experts: [
        {name: 'Eva Bos', role: 'jurist'},
        {name: 'Kim Visser – Hooimeijer', role: 'strateeg'},
      ],
      quote: ['Daar valt van alles over te zeggen.'],
    },
  ],
  question: 'Wat vindt u ervan?',
};

/** An element with these attributes and children, shown. */
export const show = async (attributes: Readonly<Record<string, string>> = {endpoint}, children = article): Promise<StellingPoll> => {
  const element = document.createElement('stelling-poll');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // The test's own page markup, written by the test itself.
  element.append(document.createRange().createContextualFragment(children));
  const parent = await fixture<HTMLElement>(html`<main lang="nl"></main>`);
  parent.append(element);
  await element.updateComplete;
  return element;
};

export const query = <T extends HTMLElement = HTMLElement>(element: StellingPoll, selector: string): T => {
  const found = element.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

/** Resolves once the element shows this; at once where it does. */
export const appears = (element: StellingPoll, selector: string): Promise<HTMLElement> =>
  new Promise((resolve) => {
    const root = element.shadowRoot!;
    const look = (): void => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, {childList: true, subtree: true, attributes: true});
    look();
  });

export const queryAll = (element: StellingPoll, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

/** What a reader sees in a part of the element, slotted text included, white space folded. */
export const textOf = (node: Node): string => {
  const parts = (inner: Node): string =>
    inner instanceof HTMLSlotElement
      ? inner.assignedNodes().map(parts).join(' ')
      : inner instanceof Text
        ? inner.data
        : [...inner.childNodes].map(parts).join(inner instanceof HTMLElement && /^(B|A|SPAN|SMALL)$/.test(inner.tagName) ? '' : ' ');
  return parts(node)
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
};

export const seen = (element: StellingPoll, selector = '[part=poll]'): string => textOf(query(element, selector));

export const choose = async (element: StellingPoll, stance: string): Promise<void> => {
  query<HTMLInputElement>(element, `[name=stance][value=${stance}]`).click();
  await element.updateComplete;
};

export const write = async (element: StellingPoll, field: string, text: string): Promise<void> => {
  const input = query<HTMLTextAreaElement>(element, `[name=${field}]`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await element.updateComplete;
};

export const press = (element: StellingPoll): void => query(element, 'form [part=submit]').click();

/** Presses send and waits for the event that ends the attempt. */
export const send = async <Type extends string>(element: StellingPoll, ends: Type): Promise<Event> => {
  const ended = oneEvent(element, ends);
  press(element);
  const event = await ended;
  await element.updateComplete;
  return event;
};

/** What is on the device, read past the element; looking leaves nothing behind. */
export const outbox = async (): Promise<unknown[]> => {
  if (!(await indexedDB.databases()).some(({name}) => name === 'stelling-poll')) return [];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('stelling-poll');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const request = database.transaction('outbox').objectStore('outbox').getAll();
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    database.close();
  });
};

/** Resolves when the device holds nothing any more; it is wiped just after the reader has the news. */
export const emptiedOutbox = async (): Promise<void> => {
  while ((await outbox()).length > 0) await new Promise(requestAnimationFrame);
};

export const deletedOutbox = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('stelling-poll');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Every test begins on a device that has seen no poll. */
afterEach('empty page and outbox', async () => {
  fixtureCleanup();
  await deletedOutbox();
});
