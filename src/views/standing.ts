import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Stance} from '../contract/stance.ts';
import {standingRows, type StandingRow} from '../results/standing-rows.ts';
import {plural} from '../i18n/plural.ts';
import {fill} from '../i18n/strings.ts';
import {namesOf} from './experts.ts';
import {heading} from './heading.ts';
import type {ResultsModel} from './results-model.ts';
import {tallySentence} from './tally-sentence.ts';

/** How many readers there are, as a sentence. */
const number = (n: number, {strings, lang}: ResultsModel): string => (n ? plural(strings.readers, n, lang) : strings.noReaders);

const row = ({stance, count, percentage}: StandingRow, sum: number, model: ResultsModel) => {
  const {strings, lang, submission, content} = model;
  const mine = submission.phase === 'accepted' && submission.delivery.reaction.stance === stance;
  const experts = content.panel.filter((entry) => entry.stance === stance).flatMap((entry) => namesOf(entry, content));
  const counted = plural(strings.count, count, lang);
  const share = percentage === undefined ? '' : fill(strings.share, String(percentage));
  const panel = experts.length ? `${strings.panelAlso}${strings.colon} ${new Intl.ListFormat(lang).format(experts)}` : '';
  const you = mine ? `(${strings.you})` : '';
  // To the eye a bar with its figures, to the ear a sentence; one text, so that it is read in one go.
  const sentence = `${strings[stance]}${you && ` ${you}`}${strings.colon} ${share ? `${share} (${counted})` : counted}.${panel && ` ${panel}.`}`;
  return html`<li part="row" class=${`${stance} ${mine ? 'mine' : ''}`}>
    <p class="sr" .textContent=${sentence}></p>
    <div aria-hidden="true">
      <span>${strings[stance]} <small>${you}</small></span>
      <b><span .textContent=${share || counted}></span> <small .textContent=${share && counted}></small></b>
      <svg><rect width=${`${sum && (100 * count) / sum}%`} height="100%" /></svg>
      ${panel && html`<small>${panel}</small>`}
    </div>
  </li>`;
};

/**
 * Where everybody stands: a bar for each stance, the reader's own marked, the experts beside it; counted honestly.
 *
 * @csspart standing - Where the readers stand.
 * @csspart row - One stance of the standing, with its bar.
 */
export const standingView = (model: ResultsModel): TemplateResult => {
  const {standing, strings, lang, choices, headingLevel, unavailable, closed, content} = model;
  const {n, rows} = standingRows(standing ?? {n: 0, counts: {}}, choices as readonly Stance[]);
  const sum = rows.reduce((total, {count}) => total + count, 0);
  return html`<section part="standing" aria-busy=${standing || unavailable ? nothing : true}>
    <div id="standing" tabindex="-1">${heading(headingLevel + 1, strings.standing)}</div>
    ${
      standing
        ? html`<p .textContent=${`${number(n, model)}${closed ? ` ${strings.final}` : ''}`}></p>
          ${
            rows.length
              ? html`<ul role="list">
                ${rows.map((entry) => row(entry, sum, model))}
              </ul>`
              : nothing
          }
          ${content.panel.length > 1 ? html`<p>${tallySentence(content.panel, strings, lang)}</p>` : nothing}
          <p part="hint">${strings.notRepresentative}</p>`
        : html`<p part="hint">${unavailable ? strings.noResults : ''}</p>`
    }
  </section>`;
};
