import {html} from 'hono/html';
import type {Answer} from '../answer.ts';
import {createDocument, type Markup} from './document.ts';
import {style} from './style.ts';

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly main: Markup;
}

/** Nothing but text: no script, no picture, no form. */
const renderDocument = createDocument({style, robots: 'noindex', allowed: ["form-action 'none'"]});

/** A page that a reader without JavaScript sees; in Dutch, as are the articles that lead to it. */
export const renderPage = ({status, title, main}: Page): Promise<Answer> => renderDocument({status, title, body: html`<main>${main}</main>`});
