import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {hosts, type Host} from '../state/settings.ts';
import type {Block} from '../snippets/snippet.ts';
import {snippets} from '../snippets/snippets.ts';
import {radios} from './fields.ts';
import type {Model} from './model.ts';

const block = ({title, hint, code, file, isExtra}: Block, index: number, {act}: Model): TemplateResult => {
  const id = `code-${index}`;
  const body = html`
    <div class="block-head">
      <h3><label for=${id}>${title}</label></h3>
      ${file ? html`<button type="button" aria-label=${`Bewaar als bestand: ${file}`} @click=${() => act.save(file, code)}>Bewaar als bestand</button>` : nothing}
      <button type="button" class=${index ? nothing : 'primary'} aria-label=${`Kopieer: ${title}`} @click=${() => act.copy(id)}>Kopieer</button>
    </div>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <textarea id=${id} class="code" readonly rows=${Math.min(16, code.split('\n').length)} spellcheck="false" aria-describedby=${hint ? `${id}-hint` : nothing} .value=${live(code)}></textarea>
  `;
  return isExtra ? html`<details class="block"><summary>Voor de beheerder</summary>${body}</details>` : html`<div class="block">${body}</div>`;
};

/** A link from a colleague may name a script of anyone's: where it comes from is said, never hidden in the code. */
const scriptNote = (url: string): string[] => {
  const {host} = new URL(url, location.href);
  return host === location.host ? [] : [`Het script komt van ${host}. Klopt dat?`];
};

/** Step 4: what is pasted. */
export const snippetView = (model: Model): TemplateResult => {
  const {draft, ui, checks, ingredients, act} = model;
  const {host} = draft.settings;
  const {blocks, notes} = snippets[host].make(ingredients);
  const all = [
    ...scriptNote(ingredients.script.url),
    ...notes,
    ...(draft.settings.pinned && ui.hashes === null ? ['De controlecode ontbreekt: uw browser maakt die alleen op een pagina met https.'] : []),
  ];
  return html`
    <section class="step" aria-labelledby="step-snippet">
      <h2 id="step-snippet"><span class="number" aria-hidden="true">4</span> Kopieer de code</h2>
      ${
        checks.length
          ? html`
            <div class="look" role="group" aria-labelledby="checks-title">
              <h3 id="checks-title">Nog te doen</h3>
              <ul>${checks.map(({field, text}) => html`<li><button type="button" class="link" @click=${() => act.goTo(field)}>${text}</button></li>`)}</ul>
            </div>
          `
          : nothing
      }
      ${radios(
        {id: 'host', label: 'Waar plakt u de code?', value: host, set: (value) => act.edit({type: 'setting', change: {host: value as Host}})},
        hosts.map((name) => [name, snippets[name].title]),
      )}
      ${blocks.map((one, index) => block(one, index, model))}
      ${all.length ? html`<ul class="notes">${all.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
    </section>
  `;
};
