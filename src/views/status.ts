import {html, nothing, type TemplateResult} from 'lit/html.js';
import {fill, type Strings} from '../i18n/strings.ts';
import type {Submission} from '../submission/submission.ts';
import {heading} from './heading.ts';
import type {Actions, Model} from './model.ts';
import {ownWords} from './own-words.ts';

/** When the next attempt is: at a time where the endpoint named one. */
const again = ({retryAt}: Submission & {phase: 'queued'}, {trying, tryingAt}: Strings, lang: string): string =>
  retryAt ? fill(tryingAt, new Date(retryAt).toLocaleTimeString(lang, {timeStyle: 'short'})) : trying;

/** The two sentences that tell what became of a reaction: a title, and what it means to the reader. */
export const verdict = ({submission: state, strings, durable, lang}: Model): readonly [string, string] => {
  switch (state.phase) {
    case 'editing':
      return [state.notSent ? strings.errorTitle : '', ''];
    case 'sending':
      return [strings.sending, ''];
    case 'queued':
      return [strings.queuedTitle, `${strings[durable ? 'queued' : 'queuedMemory']} ${again(state, strings, lang)}`];
    case 'refused':
      return [strings[`${state.reason}Title`], strings[state.reason]];
    case 'accepted':
      if (!state.confirmed) return [strings.sentTitle, strings.sent];
      return [strings.thanks, strings[state.delivery.reaction.mayPublish ? state.receipt.state : 'counted']];
  }
};

/**
 * Once the form is out of sight: what became of the reaction, the reader's own words, and what can be done.
 *
 * @csspart status - What became of the reaction, in place of the form.
 * @csspart buttons - A row of buttons.
 */
export const statusView = (model: Model, {retry, copy, discard}: Actions): TemplateResult | typeof nothing => {
  const {submission, strings, headingLevel} = model;
  if (submission.phase === 'editing' || submission.phase === 'sending') return nothing;
  const [title, text] = verdict(model);
  return html`<div part="status">
    ${heading(headingLevel + 1, title, true)}
    <p>${text}</p>
    ${ownWords(submission.delivery.reaction, strings)}
    ${
      submission.phase === 'accepted'
        ? nothing
        : html`<div part="buttons">
          <button part="submit" @click=${retry}>${strings.retry}</button>
          <button @click=${copy}>${strings.copy}</button>
          <button @click=${discard}>${strings.discard}</button>
        </div>`
    }
  </div>`;
};
