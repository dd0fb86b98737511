import {html} from 'hono/html';
import {stances} from '../../../contract/stance.ts';
import type {Standing} from '../../../contract/standing.ts';
import {sayNumber, stanceNames} from '../dutch.ts';
import type {Markup} from '../../pages/document.ts';

/** How many readers took each stance: all that count, also those whose text is not published. */
export const standingTable = ({n, counts}: Standing): Markup =>
  html`<table class="standing">
    <caption>Keuzes van lezers</caption>
    <tbody>${stances
      .filter((stance) => counts[stance])
      .map((stance) => {
        const count = counts[stance]!;
        return html`<tr>
          <th scope="row">${stanceNames[stance]}</th>
          <td class="share">
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="share-bar ${stance}" width="${Math.max(1, Math.round((count / n) * 100))}" height="8" rx="1"></rect></svg>
          </td>
          <td class="number">${sayNumber(count)}</td>
        </tr>`;
      })}</tbody>
  </table>`;
