import {html, nothing, type TemplateResult} from 'lit/html.js';
import {limits} from '../contract/limits.ts';
import {fill} from '../i18n/strings.ts';
import {countdown} from './countdown.ts';
import {errorSummary, fieldError} from './errors.ts';
import {heading} from './heading.ts';
import type {Actions, Model} from './model.ts';
import {permission} from './permission.ts';
import {privacyView} from './privacy.ts';
import {hint, question} from './question.ts';

const stanceChoice = (model: Model) => {
  const {submission} = model;
  const error = fieldError('stance', model);
  return html`<fieldset role="radiogroup" aria-required="true" aria-invalid=${!!error} aria-describedby="stance-error">
    <legend part="question">${heading(model.headingLevel + 1, question(model), !(submission.phase === 'editing' && submission.notSent))}</legend>
    ${hint(model)}${error}
    <div part="choices">
      ${model.choices.map(
        (stance, index) =>
          html`<label part="choice"
            ><input
              type="radio"
              name="stance"
              id=${index ? stance : 'stance'}
              value=${stance}
              .checked=${model.draft.stance === stance}
            />${model.strings[stance]}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

/** A field with its label, hint and error, tied together; the error stands between label and input. */
const field = (name: 'reason' | 'name' | 'email', model: Model) => {
  const {asked, strings, draft, begun} = model;
  if (asked[name] === 'no') return nothing;
  const error = fieldError(name, model);
  const explained = {
    reason: fill(strings.reasonHint, String(limits.reason)),
    name: nothing,
    email: strings.emailHint,
  }[name];
  const required = asked[name] === 'required';
  const described = `${name}-hint ${name}-error`;
  return html`<div part="field" class=${name}>
    <label for=${name}>${`${strings[name]} `}${required ? nothing : html`<small>${strings.optional}</small>`}</label>
    ${explained === nothing ? nothing : html`<p part="hint" id=${`${name}-hint`}>${explained}</p>`}${error}
    ${
      name === 'reason'
        ? html`<textarea
          id=${name}
          name=${name}
          dir="auto"
          aria-required=${required}
          aria-invalid=${!!error}
          aria-describedby=${described}
          .value=${draft[name]}
          ></textarea>
          ${begun ? html`<p part="hint" aria-hidden="true" .textContent=${countdown(draft.reason, strings)}></p>` : nothing}`
        : html`<input
          id=${name}
          name=${name}
          type=${name === 'email' ? name : 'text'}
          autocomplete=${name}
          aria-required=${required}
          aria-invalid=${!!error}
          aria-describedby=${described}
          .value=${draft[name]}
        />`
    }
  </div>`;
};

/**
 * The form. Name and permission come into view once the reader has begun: one stance and one button are
 * enough, and what comes later never moves what the reader is about to press.
 *
 * @csspart form - The form.
 * @csspart question - The question, above the choices.
 * @csspart choices - The stances to choose from.
 * @csspart choice - One of the choices: a label with its radio button.
 * @csspart field - The label, hint, error and input of the reason, the name or the e-mail address.
 * @csspart permission - The label with the checkbox for publication.
 * @csspart hint - What explains a field or a figure, in quieter words.
 * @csspart submit - The main button: to send, to try again, to withdraw.
 * @slot verification - Inside the form, above the button: a site's own captcha.
 */
export const formView = (model: Model, actions: Actions): TemplateResult => {
  const {submit, edit, jump} = actions;
  const {asked, begun, draft, strings, submission} = model;
  const sending = submission.phase === 'sending';
  const warned = submission.phase === 'editing' && submission.errors.some(({code}) => code === 'personal');
  return html`<form part="form" novalidate @submit=${submit} @input=${edit} @click=${jump}>
    ${errorSummary(model, actions)}
    <fieldset role="none" .disabled=${sending}>
      ${stanceChoice(model)}${field('reason', model)}
      ${
        begun
          ? html`${field('name', model)}${field('email', model)}
            <label part="permission"
              ><input type="checkbox" name="mayPublish" .checked=${draft.mayPublish} />${permission(strings, asked)}</label
            >`
          : nothing
      }
    </fieldset>
    <slot name="verification"></slot>
    ${privacyView(model)}
    <button part="submit" aria-disabled=${sending} .textContent=${strings[sending ? 'sending' : warned ? 'submitAnyway' : 'submit']}></button>
    ${model.results && model.period.name === 'open' ? html`<a href="#standing">${strings.toResults}</a>` : nothing}
  </form>`;
};
