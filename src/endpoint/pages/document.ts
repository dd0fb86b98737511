import {html, raw} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {Answer} from '../answer.ts';
import {cspHash} from '../hashes.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Document {
  readonly status: number;
  readonly title: string;
  /** What else belongs in the head. */
  readonly head?: Markup | false;
  readonly body: Markup;
}

export interface DocumentRules {
  readonly style: string;
  /** Of a `<meta name="robots">`. */
  readonly robots: string;
  /** What the page may do besides being read in its own style: directives of a Content-Security-Policy. */
  readonly allowed: readonly string[];
}

/** Every page of the endpoint: in Dutch, in the reader's own light or dark, and with nothing from elsewhere. */
export const createDocument = ({style, robots, allowed}: DocumentRules) => {
  const policy = ["default-src 'none'", `style-src ${cspHash(style)}`, ...allowed, "base-uri 'none'", "frame-ancestors 'none'"].join('; ');

  return async ({status, title, head = false, body}: Document): Promise<Answer> => {
    const document = await html`<!doctype html>
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="${robots}" />
          <title>${title}</title>
          <style>${raw(style)}</style>
          ${head}
        </head>
        <body>
          ${body}
        </body>
      </html>`;
    const headers = {
      'Content-Type': 'text/html; charset=UTF-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    };
    return {status, headers, body: String(document)};
  };
};
