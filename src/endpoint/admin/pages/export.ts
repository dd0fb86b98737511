import {html} from 'hono/html';
import type {Markup} from '../../pages/document.ts';

/** Downloads the reactions of a poll. */
export const exportForm = (action: string): Markup =>
  html`<section class="export" aria-labelledby="export">
    <h2 id="export">Reacties downloaden</h2>
    <form method="get" action="${action}">
      <p>
        <label for="welke">Welke reacties</label>
        <select id="welke" name="welke">
          <option value="geplaatst">Geplaatste</option>
          <option value="alle">Alle</option>
        </select>
      </p>
      <p>
        <label for="vorm">Soort bestand</label>
        <select id="vorm" name="vorm">
          <option value="csv-semicolon">Excel of LibreOffice (Nederlands)</option>
          <option value="csv">CSV met komma’s</option>
          <option value="jsonl">JSON Lines</option>
        </select>
      </p>
      <button>Download</button>
    </form>
  </section>`;
