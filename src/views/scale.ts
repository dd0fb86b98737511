import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Expert} from '../contract/poll.ts';
import {stances} from '../contract/stance.ts';
import type {Model} from './model.ts';

/** The first letters of the first and the last word ("Koen van Welij" is KW), for the eye; the name for the ear. */
const mark = ({name, portrait}: Expert) =>
  html`<b role="img" aria-label=${name}
    ><span>${name.replace(/(?<=\S)\S+|\s.*(?=\s)|\s/g, '')}</span>${portrait && html`<img src=${portrait} alt="" />`}</b
  >`;

/**
 * One line from agree to disagree: the experts stand on it where they said they stand, and the reader's mark is the
 * one that is filled. It says nothing that the panel's badges do not say too; who has no place on it is named below.
 *
 * @csspart scale - The line from agree to disagree, with the experts and the reader on it.
 */
export const scaleView = ({content: {poll}, strings, draft}: Model): TemplateResult | typeof nothing => {
  const panel = poll?.panel ?? [];
  const at = (stance?: string) => panel.filter((entry) => entry.stance === stance).flatMap(({experts}) => experts);
  // A list by hand: the first that a page asks of Intl's words costs it 14 ms, more than all else of a poll.
  const apart = (title: string, stance?: string) =>
    at(stance)[0] &&
    html`<p><strong>${title}</strong> ${at(stance)
      .map(({name}, index, {length}) => `${index ? (index < length - 1 ? ', ' : ` ${strings.and} `) : ''}${name}`)
      .join('')}</p>`;
  return panel.some(({stance}) => stance)
    ? html`<div part="scale">
        <ul role="list">
          ${stances.slice(0, 5).map((stance) => {
            const mine = stance === draft.stance;
            return html`<li>
              <div>${at(stance).map(mark)}</div>
              <div>
                <i class=${mine ? 'agree' : nothing}></i>${strings[stance]}${mine ? html`<span class="sr">, ${strings.you}</span>` : nothing}
              </div>
            </li>`;
          })}
        </ul>
        ${apart(strings.unsure, 'unsure')}${apart(strings.apart)}
      </div>`
    : nothing;
};
