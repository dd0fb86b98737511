import {html, nothing, type TemplateResult} from 'lit/html.js';
import {heading} from './heading.ts';
import type {Model} from './model.ts';

/** Opening and closing ones (Pi, Pf), and the low ones, which Unicode counts among brackets. */
const quotationMark = /^\s*[\p{Pi}\p{Pf}„‚'"]/u;

/**
 * The statement as typography: a kicker, then the sentence, in quotation marks unless it brought its own.
 *
 * @csspart kicker - The word above the statement.
 * @csspart statement - The statement, in quotation marks unless it brought its own.
 * @csspart intro - What the page says between the statement and the panel.
 */
export const statementView = ({content: {poll, slots}, strings, headingLevel}: Model): TemplateResult | typeof nothing => {
  const slotted = slots['statement'];
  const text = slotted?.[0]!.textContent ?? poll?.statement;
  const intro = slots['intro'] ? html`<slot name="intro"></slot>` : slotted ? '' : poll?.intro;
  return text
    ? html`<p part="kicker">${strings.kicker}</p>
        <div part="statement" class=${quotationMark.test(text) ? nothing : 'quoted'}>
          ${slotted ? html`<div part="heading"><slot name="statement"></slot></div>` : heading(headingLevel, text)}
        </div>
        ${intro ? html`<div part="intro">${slotted ? intro : html`<p>${intro}</p>`}</div>` : nothing}`
    : nothing;
};
