import type {Context} from 'hono';
import {html} from 'hono/html';
import type {EndpointEnv} from '../../env.ts';
import {lists, type ListPage} from '../../store/moderation.ts';
import {emptyLists, listNames} from '../dutch.ts';
import {linkTo} from '../links.ts';
import type {Session} from '../session.ts';
import {viewLink, type View} from '../view.ts';
import {dayChart} from './chart.ts';
import {exportForm} from './export.ts';
import type {Markup} from '../../pages/document.ts';
import {showAdminPage} from './layout.ts';
import {sayNotice, showNotice, type Notice} from './notice.ts';
import {sayCount, type PollCard} from './overview.ts';
import {reactionItem, viewInputs} from './reaction.ts';
import {standingTable} from './standing.ts';

export interface PollPage {
  readonly session: Session;
  readonly card: PollCard;
  readonly view: View;
  readonly page: ListPage;
  readonly notice: Notice | undefined;
  readonly now: Date;
}

const tabs = (link: string, {counts}: PollCard, view: View): Markup =>
  html`<nav class="tabs" aria-label="Reacties">
    <ul>${lists.map((list) => {
      const current = list === view.list;
      return html`<li><a href="${viewLink(link, {list, search: view.search, after: undefined})}" ${current && html`aria-current="page"`}>${listNames[list]} <span class="count">${sayCount(counts[list])}</span></a></li>`;
    })}</ul>
  </nav>`;

const searchForm = (link: string, view: View): Markup =>
  html`<form class="search" role="search" method="get" action="${link}">
    ${viewInputs({...view, search: undefined, after: undefined})}
    <label for="zoek">Zoek in tekst en naam</label>
    <input id="zoek" name="zoek" type="search" maxlength="200" value="${view.search ?? ''}" />
    <button>Zoek</button>
    ${view.search !== undefined && html`<a href="${viewLink(link, {...view, search: undefined, after: undefined})}">Toon alles</a>`}
  </form>`;

/** The script takes `hidden` away: without it, there are no keys to explain. */
const keyHelp = html`<p class="keys" id="toetsen" hidden>
  Met het toetsenbord, als een reactie een rand heeft: <kbd>j</kbd> volgende, <kbd>k</kbd> vorige, <kbd>p</kbd> plaatsen,
  <kbd>n</kbd> niet plaatsen, <kbd>o</kbd> laatste besluit ongedaan maken.
</p>`;

const empty = ({list, search}: View, more: boolean): string =>
  search === undefined ? emptyLists[list] : more ? 'Nog niets gevonden. U kunt verder zoeken.' : 'Niets gevonden.';

export const showPoll = (c: Context<EndpointEnv>, {session, card, view, page, notice, now}: PollPage): Promise<Response> => {
  const {reactions, next} = page;
  const link = linkTo(c, `stelling/${card.poll}`);
  const form = {session, view, action: `${link}/besluit`};
  // The one to go on with after the last is the one before it.
  const after = (index: number) => (reactions[index + 1] ?? reactions[index - 1])?.publicId;
  return showAdminPage(c, {
    title: `${notice ? `${sayNotice(notice)} – ` : ''}${listNames[view.list]} – ${card.statement}`,
    session,
    keys: true,
    main: html`
      ${reactions.length > 0 && html`<a class="skip" href="#r-${reactions[0]!.publicId}">Naar de eerste reactie</a>`}
      <p class="kicker">Stelling</p>
      <h1>${card.statement}</h1>
      <div class="figures">
        ${card.standing.n > 0 && standingTable(card.standing)}
        ${dayChart(card.days, now, true)}
      </div>
      ${tabs(link, card, view)}
      <div class="tools">${searchForm(link, view)}<a href="${link}/logboek">Logboek</a></div>
      ${notice && showNotice(notice, form)}
      <h2 class="unseen" id="lijst" tabindex="-1">${listNames[view.list]}</h2>
      ${reactions.length > 0 ? keyHelp : html`<p class="empty">${empty(view, next !== undefined)}</p>`}
      <ol class="reactions">${reactions.map((reaction, index) => reactionItem(reaction, after(index), form))}</ol>
      ${
        (view.after || next) &&
        html`<p class="more">
        ${view.after && html`<a href="${viewLink(link, {...view, after: undefined})}">Terug naar het begin</a>`}
        ${next && html`<a href="${viewLink(link, {...view, after: next})}">${view.search === undefined ? 'Volgende reacties' : 'Verder zoeken'}</a>`}
      </p>`
      }
      ${exportForm(`${link}/export`)}
    `,
  });
};
