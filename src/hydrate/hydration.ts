import {html, type render, type TemplateResult} from 'lit/html.js';
import type {Strings} from '../i18n/strings.ts';
import {version} from '../version.ts';
import {Adoption} from './adopt.ts';
import {keepFocus} from './keep-focus.ts';
import type {ChildPart, Instance, Makers} from './lit-parts.ts';

export type Render = typeof render;

/** What has to be known of the element. */
export interface HydrationHost extends Element {
  poll?: unknown;
  found(fields: object): void;
  render(): TemplateResult;
}

/** Lit's classes, which it does not give away, from what it makes. */
const makersOf = (render: Render, options: object): Makers => {
  const root = document.createDocumentFragment();
  render(html`<br />`, root, options);
  const part = (root as unknown as {_$litPart$: ChildPart})._$litPart$;
  return {
    Part: part.constructor as Makers['Part'],
    Instance: (part._$AH as Instance).constructor as Makers['Instance'],
  };
};

/** What the reader has filled in, as a draft has it. Not as `FormData`, for which Chromium lays the page out. */
const filledIn = (root: ShadowRoot): object => {
  const fields = [...root.querySelectorAll<HTMLInputElement>(':is(input, textarea)[name]')].filter(({type, checked}) => type !== 'radio' || checked);
  return Object.fromEntries(fields.map(({name, type, value, checked}) => [name, type === 'checkbox' ? checked : value]));
};

/** A form that its script looks after needs no help of the browser. */
const withScript = (root: ShadowRoot): void => {
  for (const form of root.querySelectorAll('form')) form.noValidate = true;
  for (const field of root.querySelectorAll('input, textarea')) for (const name of ['required', 'placeholder']) field.removeAttribute(name);
};

/**
 * For an element that a server rendered: its nodes stay, with what the reader did in them, and Lit goes on from there.
 *
 * @returns what does so in the task of the first render, and gives the view; once the words of the page's language are there
 */
export const hydration = async (
  host: HydrationHost,
  render: Render,
  sheet: CSSStyleSheet,
  dictionaries: Record<string, Strings>,
): Promise<() => TemplateResult> => {
  const root = host.shadowRoot!;
  const json = root.querySelector('script');
  if (json) host.poll ??= JSON.parse(json.textContent);
  const {version: served, pack} = root.querySelector<HTMLElement>('[data-version]')?.dataset ?? {};
  if (pack && !dictionaries[pack]) {
    const file = new URL(`./i18n/${pack}.js`, import.meta.url) + '';
    dictionaries[pack] = ((await import(/* @vite-ignore */ /* webpackIgnore: true */ file)) as {default: Strings}).default;
  }

  return () => {
    host.found(filledIn(root));
    const view = host.render();
    keepFocus(root);
    try {
      // Another version has other words and styles.
      if (served !== version) throw new Error(`It was rendered by ${served}.`);
      const options = {host};
      Object.assign(root, {_$litPart$: new Adoption(makersOf(render, options), root, options).root(view)});
      withScript(root);
    } catch {
      root.replaceChildren();
      root.adoptedStyleSheets = [sheet];
    }
    return view;
  };
};
