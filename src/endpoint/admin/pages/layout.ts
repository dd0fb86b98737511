import type {Context} from 'hono';
import {html, raw} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {EndpointEnv} from '../../env.ts';
import {cspHash} from '../../hashes.ts';
import {linkTo} from '../links.ts';
import type {Session} from '../session.ts';
import {style} from './style.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface AdminPage {
  readonly status?: ContentfulStatusCode;
  readonly title: string;
  /** Whoever is signed in; without, there is nothing to sign out of. */
  readonly session?: Session | undefined;
  readonly main: Markup;
  /** Whether the keys work on it. */
  readonly keys?: boolean;
}

/** Its own style and its own script; nothing from elsewhere, and nothing that a text on the page could bring along. */
const policy = [
  "default-src 'none'",
  `style-src ${cspHash(style)}`,
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The field without which a form changes nothing. */
export const csrfField = ({csrf}: Session): Markup => html`<input type="hidden" name="formulier" value="${csrf}" />`;

/** What a reader wrote, to the letter: a browser reads a carriage return in HTML as another character. */
export const exactly = (text: string): Markup =>
  html`${text.split('\r').map((part, index) => html`${index > 0 && raw('&#13;')}${part}`)}`;

export const showAdminPage = async (c: Context<EndpointEnv>, page: AdminPage): Promise<Response> => {
  const {status = 200, title, session, main, keys = false} = page;
  const document = await html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <style>${raw(style)}</style>
        ${keys && html`<script src="${linkTo(c, 'toetsen.js')}" defer></script>`}
      </head>
      <body>
        <header class="bar">
          <a class="home" href="${linkTo(c, '')}">Beheer</a>
          ${session &&
          html`<form method="post" action="${linkTo(c, 'afmelden')}">
            ${csrfField(session)}<button class="plain">Afmelden</button>
          </form>`}
        </header>
        <main>${main}</main>
      </body>
    </html>`;
  return c.html(document, status, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow',
  });
};
