import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PublishedReaction} from '../contract/results.ts';
import {stances} from '../contract/stance.ts';
import {badge} from './badge.ts';
import {heading} from './heading.ts';
import type {ResultsActions, ResultsModel} from './results-model.ts';

const date = (iso: string, lang: string): string => {
  const moment = new Date(iso);
  return isNaN(+moment) ? '' : moment.toLocaleDateString(lang, {dateStyle: 'long'});
};

const reaction = ({stance, reason, name, publishedAt}: PublishedReaction, {strings, lang}: ResultsModel) =>
  html`<div role="listitem" part="reaction">
    ${badge(strings, stance)}
    ${reason ? html`<blockquote dir="auto">${reason}</blockquote>` : nothing}
    <p part="hint"><b>${name ?? strings.anonymous}</b> <time datetime=${publishedAt}>${date(publishedAt, lang)}</time></p>
  </div>`;

/** The reader's own, first, and what becomes of it; also where other readers will not see it. */
const ownReaction = (model: ResultsModel) => {
  const {submission, strings, list, ownId} = model;
  if (submission.phase !== 'accepted') return nothing;
  const {delivery, receipt} = submission;
  const {stance, reason, mayPublish} = delivery.reaction;
  if (list.filter && list.filter !== stance) return nothing;
  // The receipt may be of an hour ago; what is on the page now is newer.
  const published = receipt.state === 'published' || list.pages.some((page) => page.some(({id}) => id === ownId));
  const state = !mayPublish ? strings.ownCounted : published ? strings.ownPublished : strings.ownPending;
  return html`<div role="listitem" part="reaction" class="mine">
    ${badge(strings, stance)}
    ${reason ? html`<blockquote dir="auto">${reason}</blockquote>` : nothing}
    <p part="hint"><b>${strings.yours}</b> <span .textContent=${state}></span></p>
  </div>`;
};

const shown = new WeakMap<readonly PublishedReaction[], {readonly said: string; readonly view: TemplateResult}>();

/** The view of a page is the same value as before while nothing of it changed: the Lit of the script passes such a one over. */
const pageView = (page: readonly PublishedReaction[], model: ResultsModel): TemplateResult => {
  const {lang, strings, ownId} = model;
  const said = [lang, strings.anonymous, strings.agree, ownId].join();
  const known = shown.get(page);
  if (known?.said === said) return known.view;
  const view = html`<div class="page">${page.filter(({id}) => id !== ownId).map((entry) => reaction(entry, model))}</div>`;
  shown.set(page, {said, view});
  return view;
};

/**
 * What other readers say, the newest first, page by page. A page that is there is not rendered again.
 *
 * @csspart reactions - What readers say.
 * @csspart reaction - The reaction of one reader.
 * @csspart filter - The choice of which reactions to read.
 */
export const reactionsView = (model: ResultsModel, {more, filter}: ResultsActions): TemplateResult => {
  const {list, strings, headingLevel, choices, ownId} = model;
  const {pages, next, status} = list;
  const own = ownReaction(model);
  const empty = own === nothing && pages.every((page) => page.every(({id}) => id === ownId));
  const options = stances.filter((stance) => choices.includes(stance));
  return html`<section part="reactions" aria-busy=${status === 'loading' || nothing}>
    ${heading(headingLevel + 1, strings.reactions)}
    <label part="filter"
      >${strings.show}
      <select @change=${filter}>
        <option value="">${strings.all}</option>
        ${options.map((stance) => html`<option value=${stance} .selected=${stance === list.filter}>${strings[stance]}</option>`)}
      </select></label
    >
    <div role=${empty ? nothing : 'list'}>
      ${own}
      ${pages.map((page) => pageView(page, model))}
    </div>
    ${empty && pages.length ? html`<p part="hint" .textContent=${list.filter ? strings.noReactionsLike : strings.noReactions}></p>` : nothing}
    ${status === 'failed' ? html`<p part="error">${strings.noMore}</p>` : nothing}
    ${
      next || status === 'failed'
        ? html`<button
          type="button"
          aria-disabled=${status === 'loading'}
          @click=${status === 'loading' ? nothing : more}
          .textContent=${status === 'loading' ? strings.loading : strings.more}
        ></button>`
        : nothing
    }
  </section>`;
};
