import type {Context} from 'hono';
import {html} from 'hono/html';
import type {EndpointEnv} from '../../env.ts';
import type {LogEntry} from '../../store/moderation.ts';
import {actionNames, goneReasons, sayMoment} from '../dutch.ts';
import {linkTo, withQuery} from '../links.ts';
import type {Session} from '../session.ts';
import type {Markup} from '../../pages/document.ts';
import {exactly, showAdminPage} from './layout.ts';
import {showNotice, undoForm, type Notice} from './notice.ts';

export interface LogPage {
  readonly session: Session;
  readonly poll: string;
  readonly statement: string;
  readonly entries: readonly LogEntry[];
  /** Where the log goes on. */
  readonly next: string | undefined;
  readonly notice: Notice | undefined;
}

/** Enough of a text to recognise it by. */
const excerptLength = 160;

const excerpt = ({name, reason, state}: LogEntry['reaction']): Markup => {
  const gone = goneReasons[state];
  if (gone !== undefined) return html`<i>${gone}</i>`;
  const points = [...reason];
  const text = points.length > excerptLength ? `${points.slice(0, excerptLength).join('')}…` : reason;
  return html`<b>${name === null ? 'Zonder naam' : exactly(name)}</b>${text !== '' && html`: ${exactly(text)}`}`;
};

export const showLog = (c: Context<EndpointEnv>, {session, poll, statement, entries, next, notice}: LogPage): Promise<Response> => {
  const link = linkTo(c, `stelling/${poll}`);
  const form = {session, view: {list: 'waiting', search: undefined, after: undefined}, action: `${link}/besluit`} as const;
  return showAdminPage(c, {
    title: `Logboek – ${statement}`,
    session,
    main: html`
      <p class="kicker"><a href="${link}">${statement}</a></p>
      <h1>Logboek</h1>
      ${notice && showNotice(notice, form)}
      ${entries.length === 0 && html`<p class="empty">Er is nog niets besloten.</p>`}
      <ol class="log">${entries.map(
        (entry) => html`<li>
          <p class="what"><span class="action ${entry.action}">${actionNames[entry.action]}</span> <time datetime="${entry.decidedAt}">${sayMoment(entry.decidedAt)}</time></p>
          <p class="which">${excerpt(entry.reaction)}</p>
          ${entry.undoable && undoForm(entry, form, 'log')}
        </li>`,
      )}</ol>
      ${next !== undefined && html`<p class="more"><a href="${withQuery(`${link}/logboek`, {na: next})}">Eerdere besluiten</a></p>`}
    `,
  });
};
