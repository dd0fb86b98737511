import {html, nothing, type TemplateResult} from 'lit/html.js';
import {fill} from '../i18n/strings.ts';
import {heading} from './heading.ts';
import type {Model} from './model.ts';

/** How readers stand: per stance a count, with their number; the reader's own stance is marked. */
export const standingView = ({standing, strings, choices, headingLevel, submission, lang}: Model): TemplateResult | typeof nothing => {
  if (!standing) return nothing;
  const {n, counts} = standing;
  const mine = submission.phase === 'accepted' && submission.delivery.reaction.stance;
  return html`<div part="standing">
    ${heading(headingLevel + 1, strings.standing)}
    <p>${n === 1 ? strings.reader : fill(strings.readers, n.toLocaleString(lang))}</p>
    <ul role="list">
      ${
        // Of few reactions an endpoint may say only how many there are; that is no row of zeros.
        Object.keys(counts)[0] &&
        choices.map((stance) => {
          const count = counts[stance] ?? 0;
          return html`<li class=${stance === mine ? 'mine' : nothing}>
            <span>${strings[stance]}${stance === mine ? html` <small>(${strings.you})</small>` : nothing}</span>
            <b>${count.toLocaleString(lang)}</b>
            <svg aria-hidden="true"><rect width="${n && (100 * count) / n}%" height="100%" /></svg>
          </li>`;
        })
      }
    </ul>
  </div>`;
};
