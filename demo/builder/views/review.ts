import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {isBlank, type Draft, type TextField} from '../state/draft.ts';
import {entryView} from './entry.ts';
import {area, input} from './fields.ts';
import {leftoversView} from './leftovers.ts';
import type {Model} from './model.ts';

const count = (n: number, one: string, more: string): string => (n === 1 ? `één ${one}` : `${n} ${more}`);

/** What there is now, in a sentence. */
const summary = ({statement, question, panel}: Draft): string => {
  const people = panel.reduce((sum, {people}) => sum + people.filter(({name}) => name.trim()).length, 0);
  const parts = [
    statement.trim() ? 'een stelling' : 'nog geen stelling',
    panel.length ? `${count(panel.length, 'bijdrage', 'bijdragen')} van ${count(people, 'deskundige', 'deskundigen')}` : 'nog geen bijdragen',
    question.trim() ? 'een vraag' : 'nog geen vraag',
  ];
  return `U hebt ${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}.`;
};

/** Step 2: what was read, to be put right. */
export const reviewView = (model: Model): TemplateResult => {
  const {draft, act} = model;
  const text = (field: TextField) => ({id: field, value: draft[field], set: (value: string) => act.edit({type: 'text', field, value})});
  return html`
    <section class="step" aria-labelledby="step-review">
      <h2 id="step-review" tabindex="-1"><span class="number" aria-hidden="true">2</span> Kijk het na</h2>
      <p>${isBlank(draft) ? 'Hier komt wat wij in uw tekst vinden. U kunt ook zelf alles invullen.' : summary(draft)}</p>
      ${isBlank(draft) ? nothing : html`<button type="button" class="link narrow" @click=${() => act.goTo('preview-title')}>Bekijk het voorbeeld</button>`}
      ${leftoversView(model)}
      ${area({...text('statement'), label: 'Stelling', hint: 'Zonder aanhalingstekens: die komen er vanzelf bij.'})}
      ${area({...text('intro'), label: 'Inleiding (hoeft niet)'})}
      <h3>Bijdragen van deskundigen</h3>
      ${
        draft.panel.length
          ? html`<ol class="entries">${repeat(
              draft.panel,
              ({key}) => key,
              (entry, index) => entryView(entry, index, model),
            )}</ol>`
          : nothing
      }
      <button type="button" id="add-entry" @click=${() => act.addEntry()}>Voeg een bijdrage toe</button>
      ${input({...text('question'), label: 'Vraag aan de lezer', hint: 'Bijvoorbeeld: Wat vindt u?'})}
      ${input({...text('call'), label: 'Oproep om te reageren (hoeft niet)'})}
    </section>
  `;
};
