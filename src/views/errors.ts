import {html, nothing, type TemplateResult} from 'lit/html.js';
import {limits} from '../contract/limits.ts';
import {fill, type Strings} from '../i18n/strings.ts';
import type {FieldError} from '../submission/validation.ts';
import {heading} from './heading.ts';
import type {Actions, Model} from './model.ts';

const fields = /^(stance|reason|name|email)$/;

/** What to do about an error. An endpoint's own words are shown only where we have none for its code. */
const sentence = ({field, code, detail}: FieldError, {strings}: Model): string => {
  const limit = limits[field as keyof typeof limits];
  if (code === 'too-long' && limit) return fill(strings.errorTooLong, String(limit));
  const known = strings[`error-${field}` as keyof Strings];
  return (code === 'required' || field === 'email') && known ? known : (detail ?? strings.errorOther);
};

/** The error of one field, for between its label and its input. */
export const fieldError = (field: string, model: Model): TemplateResult | undefined => {
  const {submission} = model;
  const error = submission.phase === 'editing' && submission.errors.find((candidate) => candidate.field === field);
  return error ? html`<p part="error" .textContent=${sentence(error, model)} id=${`${field}-error`}></p>` : undefined;
};

/**
 * All errors above the form, each a link to its field; its heading takes focus.
 *
 * @csspart errors - All that is not right, above the form.
 * @csspart error - One error, at its field or where something failed.
 */
export const errorSummary = (model: Model, {discard}: Actions): TemplateResult | typeof nothing => {
  const {submission, strings, headingLevel, kept} = model;
  if (submission.phase !== 'editing' || !submission.notSent) return nothing;
  const errors = submission.errors.length ? submission.errors : [{field: '', code: ''}];
  return html`<div part="errors">
    ${heading(headingLevel + 1, strings.errorTitle, true)}
    <ul role="list">
      ${errors.map(
        (error) =>
          // What an endpoint has against no field in particular leads nowhere.
          html`<li><a href=${fields.test(error.field) ? `#${error.field}` : nothing} .textContent=${sentence(error, model)}></a></li>`,
      )}
    </ul>
    ${kept ? html`<button type="button" @click=${discard}>${strings.discard}</button>` : nothing}
  </div>`;
};
