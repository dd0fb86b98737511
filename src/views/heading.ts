import {html, nothing, type TemplateResult} from 'lit/html.js';

/** The one heading that takes focus when a phase begins, so that whoever does not see the change hears it. */
export const focusId = 'focus';

/**
 * A heading at a level known only at run time.
 *
 * @csspart heading - Every heading; that of the statement stands in `statement`.
 */
export const heading = (level: number, content: unknown, takesFocus = false): TemplateResult =>
  html`<div part="heading" role="heading" aria-level=${level} id=${takesFocus ? focusId : nothing} tabindex="-1">${content}</div>`;
