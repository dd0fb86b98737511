import {html, nothing, type TemplateResult} from 'lit/html.js';
import {fill} from '../i18n/strings.ts';
import type {ResultsModel} from './results-model.ts';

/**
 * When a poll that takes no reactions opens or was closed, by the reader's own clock.
 *
 * @csspart period - The sentence that tells when the poll opens or was closed.
 */
export const periodView = ({period: {name, at}, strings, lang}: ResultsModel): TemplateResult | typeof nothing =>
  name === 'open'
    ? nothing
    : html`<p
        part="period"
        .textContent=${fill(strings[name], new Date(at).toLocaleString(lang, {dateStyle: 'long', timeStyle: 'short'}))}
      ></p>`;
