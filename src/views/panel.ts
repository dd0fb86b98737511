import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Contribution, Expert} from '../contract/poll.ts';
import type {Strings} from '../i18n/strings.ts';
import {badge} from './badge.ts';
import type {Model} from './model.ts';

const work = ({role, organisation}: Expert): string => [role, organisation].map((part) => part && `, ${part}`).join('');

const figure = ({experts, quote, lang}: Contribution, {and}: Strings) =>
  html`<figure>
    <blockquote dir="auto" lang=${lang ?? nothing}>${quote.map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>
    <figcaption>
      ${experts.map((expert, index) => {
        const before = experts[index - 1];
        const last = index === experts.length - 1;
        return html`${before && (!last || work(before)) ? ',' : ''}${before && (last ? ` ${and} ` : ' ')}<b
            >${expert.name}</b
          >${work(expert)}`;
      })}
    </figcaption>
  </figure>`;

/**
 * Who says what: a list of contributions, each with a badge where a stance was stated.
 *
 * @csspart panel - The list of contributions.
 * @csspart contribution - One contribution: the badge, the quote, who said it.
 */
export const panelView = ({content: {panel}, strings}: Model): TemplateResult | typeof nothing =>
  panel.length
    ? html`<ul part="panel" role="list">
        ${panel.map(
          (entry) =>
            html`<li part="contribution">
              ${badge(strings, entry.stance, entry.label)}
              ${entry.slot ? html`<slot name=${entry.slot}></slot>` : figure(entry as Contribution, strings)}
            </li>`,
        )}
      </ul>`
    : nothing;
