import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Stance} from '../contract/stance.ts';
import type {Strings} from '../i18n/strings.ts';

/**
 * A stance as a labelled mark, whose shape differs as well as its shade; nothing where no stance was stated.
 *
 * @csspart stance - The badge of a stance: its mark and its words.
 */
export const badge = (strings: Strings, stance: Stance | undefined, label = stance && strings[stance]): TemplateResult | typeof nothing =>
  label ? html`<p part="stance"><i class=${stance ?? nothing}></i><span class="sr">${strings.stance} </span>${label}</p>` : nothing;
