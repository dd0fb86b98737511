import {FallbackRenderer} from '@lit-labs/ssr/lib/element-renderer.js';
import {render} from '@lit-labs/ssr/lib/render.js';
import type {Content} from '../content/content.ts';
import type {Settings} from '../settings.ts';
import type {Actions} from '../views/model.ts';
import {pollView} from '../views/poll.ts';
import {finish} from './finish.ts';
import {packOf} from './languages.ts';
import {servedModel} from './served-model.ts';
import {styleTag} from './style.ts';

export interface Served {
  readonly settings: Settings;
  readonly content: Content;
  /** BCP 47 tag of the page around it. */
  readonly lang: string;
}

export interface ServeOptions {
  /** URL of dist/stelling-poll.css; without it the styles stand in the markup. */
  readonly stylesheet?: string | undefined;
  /** URL of the article, for the way back from the page of thanks; else the endpoint goes by the referrer. */
  readonly page?: string | undefined;
  /** Milliseconds since 1970; a poll may not be open yet. */
  readonly now?: number;
}

/** Listeners are not in the markup. */
const noActions = {} as Actions;

/** Without a host, a slot would be an error. */
const host = new FallbackRenderer('stelling-poll');

const markupOf = (view: unknown): string => [...render(view, {elementRenderers: [], customElementHostStack: [host]})].join('');

/** What stands in the shadow root of a `<stelling-poll>` before its script. */
export const servedRoot = ({settings, content, lang}: Served, {stylesheet, page = '', now = Date.now()}: ServeOptions = {}): string => {
  const model = servedModel(settings, content, lang, now);
  const {strings} = model;
  return styleTag(stylesheet, packOf(strings)) + finish(markupOf(pollView(model, noActions, '')), settings, strings, page);
};
