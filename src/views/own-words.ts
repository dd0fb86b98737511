import {html, type TemplateResult} from 'lit/html.js';
import type {Reaction} from '../contract/reaction.ts';
import type {Strings} from '../i18n/strings.ts';
import {badge} from './badge.ts';

/**
 * What the reader wrote, back in sight wherever the form is not.
 *
 * @csspart own - What the reader wrote, in `status`.
 */
export const ownWords = ({stance, reason, name}: Reaction, strings: Strings): TemplateResult =>
  html`<figure part="own">
    ${badge(strings, stance)}
    <figcaption><b>${name ?? strings.yours}</b></figcaption>
    <blockquote dir="auto">${reason}</blockquote>
  </figure>`;
