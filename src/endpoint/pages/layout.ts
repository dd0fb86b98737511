import type {Context} from 'hono';
import {html, raw} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {EndpointEnv} from '../env.ts';
import {cspHash} from '../hashes.ts';
import {style} from './style.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly main: Markup;
}

/** Nothing but this text and its own style: no script, no picture, no frame, nothing from elsewhere. */
const policy = `default-src 'none'; style-src ${cspHash(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page that a reader without JavaScript sees; in Dutch, as are the articles that lead to it. */
export const showPage = async (c: Context<EndpointEnv>, {status, title, main}: Page): Promise<Response> => {
  const document = await html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html>`;
  return c.html(document, status, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
};
