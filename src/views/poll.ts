import {html, nothing, type TemplateResult} from 'lit/html.js';
import {formView} from './form.ts';
import type {Actions, Model} from './model.ts';
import {panelView} from './panel.ts';
import {hint, question} from './question.ts';
import {scaleView} from './scale.ts';
import {statementView} from './statement.ts';
import {statusView} from './status.ts';

/** A poll that cannot be reacted to here: the question stands as text, with what the page offers instead. */
const readOnly = (model: Model) => html`${model.content.slots['question'] ? question(model) : nothing}${hint(model)}<slot name="fallback"></slot>`;

/**
 * The whole poll, and which of its views show in which phase.
 *
 * @csspart poll - Everything.
 * @csspart react - The question with the form, or what takes its place, and the results.
 * @csspart results - What comes after sending: the standing, who is near, the readers' reactions.
 */
export const pollView = (model: Model, actions: Actions, announcement: string): TemplateResult => {
  const {submission, period, results, strings, shut, lang} = model;
  const {phase} = submission;
  return html`<div part="poll" dir=${lang.startsWith('ar') ? 'rtl' : nothing}>
    ${statementView(model)} ${panelView(model)} ${scaleView(model)}
    <div part="react">
      ${
        !model.canReact || shut ? readOnly(model) : phase === 'editing' || phase === 'sending' ? formView(model, actions) : statusView(model, actions)
      }
      ${
        results === false
          ? nothing
          : html`<div part="results">${results === null ? html`<p>${period.name === 'open' ? strings.noResults : strings.closedTitle}</p>` : results?.view(model)}</div>`
      }
    </div>
    <p class="paper">${globalThis.location?.href}</p>
    <p role="status" class="sr" .textContent=${announcement}></p>
  </div>`;
};
