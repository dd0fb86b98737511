import {html, nothing, type TemplateResult} from 'lit/html.js';
import {heading} from './heading.ts';
import type {Actions, Model} from './model.ts';
import {ownWords} from './own-words.ts';

/** The two sentences that tell what became of a reaction: a title, and what it means to the reader. */
export const verdict = ({submission: state, strings, durable}: Model): readonly [string, string] => {
  switch (state.phase) {
    case 'editing':
      return [state.notSent ? strings.errorTitle : '', ''];
    case 'sending':
      return [strings.sending, ''];
    case 'queued':
      return [strings.queuedTitle, durable ? strings.queued : strings.queuedMemory];
    case 'refused':
      return [strings[`${state.reason}Title`], strings[state.reason]];
    case 'accepted':
      return [strings.thanks, strings[state.delivery.reaction.mayPublish ? state.receipt.state : 'counted']];
  }
};

/** Once the form is out of sight: what became of the reaction, the reader's own words, and what can be done. */
export const statusView = (model: Model, {retry, copy, discard}: Actions): TemplateResult | typeof nothing => {
  const {submission, strings, headingLevel} = model;
  if (submission.phase === 'editing' || submission.phase === 'sending') return nothing;
  const [title, text] = verdict(model);
  return html`<div part="status">
    ${heading(headingLevel + 1, title, true)}
    <p>${text}</p>
    ${ownWords(submission.delivery.reaction, strings)}
    ${submission.phase === 'accepted'
      ? nothing
      : html`<div part="buttons">
          <button part="submit" @click=${retry}>${strings.retry}</button>
          <button @click=${copy}>${strings.copy}</button>
          <button @click=${discard}>${strings.discard}</button>
        </div>`}
  </div>`;
};
