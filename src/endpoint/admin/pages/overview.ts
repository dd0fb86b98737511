import type {Context} from 'hono';
import {html} from 'hono/html';
import type {Standing} from '../../../contract/standing.ts';
import type {EndpointEnv} from '../../env.ts';
import type {Counts, DayCount, List} from '../../store/moderation.ts';
import {mostCounted} from '../../store/moderation.ts';
import {listNames, sayNumber} from '../dutch.ts';
import {linkTo, withQuery} from '../links.ts';
import type {Session} from '../session.ts';
import {viewLink} from '../view.ts';
import {dayChart} from './chart.ts';
import {showAdminPage} from './layout.ts';

export interface PollCard {
  readonly poll: string;
  readonly statement: string;
  readonly counts: Counts;
  readonly standing: Standing;
  readonly days: readonly DayCount[];
}

export interface Overview {
  readonly session: Session;
  readonly cards: readonly PollCard[];
  /** The last poll of this page, where others follow. */
  readonly next: string | undefined;
  readonly now: Date;
}

/** A list is counted no further than that. */
export const sayCount = (n: number): string => (n < mostCounted ? sayNumber(n) : `${sayNumber(mostCounted)}+`);

const shown: readonly List[] = ['waiting', 'published', 'rejected'];

export const showOverview = (c: Context<EndpointEnv>, {session, cards, next, now}: Overview): Promise<Response> =>
  showAdminPage(c, {
    title: 'Overzicht – beheer',
    session,
    main: html`
      <h1>Stellingen</h1>
      ${cards.length === 0 && html`<p>Er zijn nog geen stellingen. Een stelling komt hier te staan na de eerste reactie.</p>`}
      <ul class="cards">${cards.map(({poll, statement, counts, standing, days}) => {
        const page = linkTo(c, `stelling/${poll}`);
        return html`<li class="card">
          <div>
            <h2><a href="${page}">${statement}</a></h2>
            <ul class="tallies">${shown.map(
              (list) =>
                html`<li class="${list === 'waiting' && counts.waiting > 0 ? 'wanted' : ''}"><a href="${viewLink(page, {list, search: undefined, after: undefined})}"><b>${sayCount(counts[list])}</b> ${listNames[list].toLowerCase()}</a></li>`,
            )}<li><b>${sayNumber(standing.n)}</b> ${standing.n === 1 ? 'keuze geteld' : 'keuzes geteld'}</li></ul>
          </div>
          ${dayChart(days, now)}
        </li>`;
      })}</ul>
      ${next !== undefined && html`<p class="more"><a href="${withQuery(linkTo(c, ''), {na: next})}">Meer stellingen</a></p>`}
    `,
  });
