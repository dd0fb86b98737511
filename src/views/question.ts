import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Model} from './model.ts';

/** The question, as the page put it or in our own words. */
export const question = ({content: {slots, poll}, strings}: Model): TemplateResult =>
  slots['question'] ? html`<slot name="question"></slot>` : html`<p>${(!slots['statement'] && poll?.question) || strings.question}</p>`;

/** What the page says below its question. */
export const hint = ({content: {slots}}: Model): TemplateResult | typeof nothing =>
  slots['hint'] ? html`<div><slot name="hint"></slot></div>` : nothing;
