import {html, nothing, type TemplateResult} from 'lit';
import {articleView} from './article.ts';
import type {Model} from './model.ts';
import {previewView} from './preview.ts';
import {reviewView} from './review.ts';
import {settingsView} from './settings.ts';
import {snippetView} from './snippet.ts';

const toolbar = ({canUndo, canRedo, ui, act}: Model): TemplateResult => html`
  <div class="toolbar" role="group" aria-label="Uw werk">
    <button type="button" aria-disabled=${!canUndo} @click=${() => act.undo()}>Ongedaan maken</button>
    <button type="button" aria-disabled=${!canRedo} @click=${() => act.redo()}>Opnieuw</button>
    <button type="button" @click=${() => act.share()}>Kopieer link</button>
    ${
      ui.link
        ? html`<div class="field link-field"><label for="link">Link naar uw werk</label><input id="link" readonly .value=${ui.link} /></div>`
        : nothing
    }
  </div>
`;

export const pageView = (model: Model): TemplateResult => html`
  <header class="masthead">
    <p class="kicker"><a href="../">stelling-poll</a></p>
    <h1>Maak uw stelling</h1>
    <p class="standfirst">Plak de tekst van uw artikel. U krijgt code terug die u in uw website plakt. U hoeft niets te kunnen programmeren.</p>
  </header>
  <main>
    ${model.ui.notice ? html`<p class="notice" id="notice">${model.ui.notice}</p>` : nothing}
    ${toolbar(model)}
    <div class="columns">
      <div class="steps">${articleView(model)} ${reviewView(model)} ${settingsView(model)} ${snippetView(model)}</div>
      ${previewView(model)}
    </div>
  </main>
  <footer>
    <p>Alles gebeurt in uw browser. Uw werk staat in het adres van deze pagina: wie de link heeft, ziet uw werk. Bewaar de link als u later verder wilt.</p>
  </footer>
  <p class="sr" role="status">${model.ui.said}</p>
`;
