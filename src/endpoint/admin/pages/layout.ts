import type {Context} from 'hono';
import {html, raw} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {respond} from '../../respond.ts';
import type {EndpointEnv} from '../../env.ts';
import {createDocument, type Markup} from '../../pages/document.ts';
import {linkTo} from '../links.ts';
import type {Session} from '../session.ts';
import {style} from './style.ts';

export interface AdminPage {
  readonly status?: ContentfulStatusCode;
  readonly title: string;
  /** Whoever is signed in; without, there is nothing to sign out of. */
  readonly session?: Session | undefined;
  readonly main: Markup;
  /** Whether the keys work on it. */
  readonly keys?: boolean;
}

const robots = 'noindex, nofollow';

/** Its own style and its own script; nothing from elsewhere, and nothing that a text on the page could bring along. */
const renderDocument = createDocument({style, robots, allowed: ["script-src 'self'", "form-action 'self'"]});

/** The field without which a form changes nothing. */
export const csrfField = ({csrf}: Session): Markup => html`<input type="hidden" name="formulier" value="${csrf}" />`;

/** What a reader wrote, to the letter: a browser reads a carriage return in HTML as another character. */
export const exactly = (text: string): Markup => html`${text.split('\r').map((part, index) => html`${index > 0 && raw('&#13;')}${part}`)}`;

export const showAdminPage = async (c: Context<EndpointEnv>, page: AdminPage): Promise<Response> => {
  const {status = 200, title, session, main, keys = false} = page;
  c.header('X-Robots-Tag', robots);
  const document = await renderDocument({
    status,
    title,
    head: keys && html`<script src="${linkTo(c, 'toetsen.js')}" defer></script>`,
    body: html`<header class="bar">
        <a class="home" href="${linkTo(c, '')}">Beheer</a>
        ${
          session &&
          html`<form method="post" action="${linkTo(c, 'afmelden')}">
          ${csrfField(session)}<button class="plain">Afmelden</button>
        </form>`
        }
      </header>
      <main>${main}</main>`,
  });
  return respond(c, document);
};
