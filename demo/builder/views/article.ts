import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {isBlank} from '../state/draft.ts';
import type {Model} from './model.ts';

const firstFile = (files: FileList | null | undefined): File | undefined => files?.[0];

/** Step 1: the text of an article comes in. */
export const articleView = ({draft, ui, act}: Model): TemplateResult => {
  const take = (file: File | undefined): void => void (file && act.importFile(file));

  /** A first paste is read at once: that is what it was pasted for. What is in the form already is replaced by the button alone. */
  const typed = (event: Event): void => {
    const {value} = event.currentTarget as HTMLTextAreaElement;
    const isPaste = (event as InputEvent).inputType === 'insertFromPaste' || (event as InputEvent).inputType === 'insertFromDrop';
    if (isPaste && isBlank(draft) && !draft.article.trim() && value.trim()) act.importArticle(value);
    else act.edit({type: 'text', field: 'article', value});
  };

  const dropped = (event: DragEvent): void => {
    const file = firstFile(event.dataTransfer?.files);
    if (!file) return;
    event.preventDefault();
    take(file);
  };

  const chosen = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    take(firstFile(field.files));
    // So that the same file, changed meanwhile, can be chosen again.
    field.value = '';
  };

  return html`
    <section class="step" aria-labelledby="step-article" @drop=${dropped} @dragover=${(event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault()}>
      <h2 id="step-article"><span class="number" aria-hidden="true">1</span> Plak uw artikel</h2>
      <div class="field">
        <label for="article">Tekst van het artikel</label>
        <p class="hint" id="article-hint">Kopieer de stelling, wat de deskundigen zeggen en uw vraag aan de lezer. Plak alles hier in één keer.</p>
        <textarea id="article" rows="7" aria-describedby="article-hint article-privacy" .value=${live(draft.article)} @input=${typed}></textarea>
      </div>
      <div class="row">
        <button type="button" class=${isBlank(draft) ? 'primary' : nothing} @click=${() => act.importArticle(draft.article)}>Lees de tekst in</button>
        <div class="file">
          <label for="file">Of kies een bestand (Word of tekst)</label>
          <input id="file" type="file" accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document" @change=${chosen} />
        </div>
      </div>
      ${ui.isReading ? html`<p>Wij lezen het bestand …</p>` : nothing} ${ui.fileProblem ? html`<p class="problem">${ui.fileProblem}</p>` : nothing}
      <p class="hint" id="article-privacy">Uw tekst blijft in deze browser. Wij versturen en bewaren niets.</p>
      ${isBlank(draft) ? nothing : html`<p class="hint">Leest u de tekst opnieuw in? Dan begint stap 2 opnieuw. Met ‘Ongedaan maken’ gaat u terug.</p>`}
    </section>
  `;
};
