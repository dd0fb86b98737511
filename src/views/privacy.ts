import {html, nothing, type TemplateResult} from 'lit/html.js';
import {fill} from '../i18n/strings.ts';
import type {Model} from './model.ts';

/** What becomes of what the reader fills in, before they send it: to whom it goes, for what, and for how long. */
export const privacyView = ({strings, privacy: {controller, days, url}, note}: Model): TemplateResult =>
  html`<p part="hint">
    ${controller && fill(strings.controller, controller)}
    ${days ? fill(strings.retention, `${days}`) : ''} ${strings.privacy} ${note}
    ${url ? html`<a href=${url} target="_blank">${strings.privacyPage}</a>` : nothing}
  </p>`;
