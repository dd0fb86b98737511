import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Stance} from '../contract/stance.ts';
import {standingRows, type StandingRow} from '../results/standing-rows.ts';
import {fill} from '../i18n/strings.ts';
import {namesOf} from './experts.ts';
import {heading} from './heading.ts';
import type {ResultsModel} from './results-model.ts';
import {tallySentence} from './tally-sentence.ts';

/** How many readers there are, as a sentence. */
const number = (n: number, {strings, lang}: ResultsModel): string =>
  n === 0 ? strings.noReaders : n === 1 ? strings.reader : fill(strings.readers, n.toLocaleString(lang));

const row = ({stance, count, percentage}: StandingRow, sum: number, model: ResultsModel) => {
  const {strings, lang, submission, content} = model;
  const mine = submission.phase === 'accepted' && submission.delivery.reaction.stance === stance;
  const experts = content.panel.filter((entry) => entry.stance === stance).flatMap((entry) => namesOf(entry, content));
  const counted = count.toLocaleString(lang);
  return html`<li part="row" class="${stance} ${mine ? 'mine' : ''}">
    <span>${strings[stance]}${mine ? html` <small>(${strings.you})</small>` : nothing}</span>
    <b>${percentage === undefined ? counted : html`${fill(strings.share, String(percentage))} <small>${counted}</small>`}</b>
    <svg aria-hidden="true"><rect width="${sum && (100 * count) / sum}%" height="100%" /></svg>
    ${experts.length ? html`<small>${strings.panelAlso}: ${experts.join(', ')}</small>` : nothing}
  </li>`;
};

/** Where everybody stands: a bar for each stance, the reader's own marked, the experts beside it; counted honestly. */
export const standingView = (model: ResultsModel): TemplateResult => {
  const {standing, strings, choices, headingLevel, unavailable, closed, content} = model;
  const {n, rows} = standingRows(standing ?? {n: 0, counts: {}}, choices as readonly Stance[]);
  const sum = rows.reduce((total, {count}) => total + count, 0);
  return html`<section part="standing" aria-busy=${!standing && !unavailable}>
    <div id="standing" tabindex="-1">${heading(headingLevel + 1, strings.standing)}</div>
    ${standing
      ? html`<p>${number(n, model)}${closed ? ` ${strings.final}` : ''}</p>
          <ul role="list">
            ${rows.map((entry) => row(entry, sum, model))}
          </ul>
          ${content.panel.length > 1 ? html`<p>${tallySentence(content.panel, strings)}</p>` : nothing}
          <p part="hint">${strings.notRepresentative}</p>`
      : html`<p part="hint">${unavailable ? strings.noResults : ''}</p>`}
  </section>`;
};
