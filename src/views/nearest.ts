import {html, nothing, type TemplateResult} from 'lit/html.js';
import {nearest} from '../results/nearest.ts';
import {badge} from './badge.ts';
import {namesOf} from './experts.ts';
import {heading} from './heading.ts';
import type {ResultsActions, ResultsModel} from './results-model.ts';

/**
 * One expert who stands where the reader stands and one who does not, each one tap away.
 *
 * @csspart nearest - The experts who are near the reader, and who are not.
 */
export const nearestView = (model: ResultsModel, {visit}: ResultsActions): TemplateResult | typeof nothing => {
  const {submission, content, strings, headingLevel, lang} = model;
  if (submission.phase !== 'accepted') return nothing;
  const {near, differs} = nearest(content.panel, submission.delivery.reaction.stance);
  const card = (title: string, index: number | undefined) => {
    const entry = index === undefined ? undefined : content.panel[index];
    return entry && index !== undefined
      ? html`<li>
          <small>${title}</small>
          <a href="#contribution" @click=${(event: Event) => visit(event, index)}>${new Intl.ListFormat(lang).format(namesOf(entry, content))}</a>
          ${badge(strings, entry.stance, entry.label)}
        </li>`
      : nothing;
  };
  return near === undefined && differs === undefined
    ? nothing
    : html`<section part="nearest">
        ${heading(headingLevel + 1, strings.nearTitle)}
        <ul role="list">
          ${card(strings.near, near)}${card(strings.differs, differs)}
        </ul>
      </section>`;
};
