import type {Context} from 'hono';
import {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {EndpointEnv} from '../env.ts';
import {createDocument, type Markup} from './document.ts';
import {style} from './style.ts';

export interface Page {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly main: Markup;
}

/** Nothing but text: no script, no picture, no form. */
const showDocument = createDocument({style, robots: 'noindex', allowed: ["form-action 'none'"]});

/** A page that a reader without JavaScript sees; in Dutch, as are the articles that lead to it. */
export const showPage = (c: Context<EndpointEnv>, {status, title, main}: Page): Promise<Response> =>
  showDocument(c, {status, title, body: html`<main>${main}</main>`});
