import {html, nothing, type TemplateResult} from 'lit';
import {nl} from '../../../src/i18n/nl.ts';
import {stances, type Stance} from '../../../src/contract/stance.ts';
import {paragraphsOf, type Entry} from '../state/draft.ts';
import {area, input, select, type Options} from './fields.ts';
import type {Model} from './model.ts';

const stanceOptions: Options = [['', 'Zegt het niet'], ...stances.map((stance) => [stance, nl[stance]] as const)];

export const entryName = ({people}: Entry, index: number): string =>
  people
    .map(({name}) => name.trim())
    .filter(Boolean)
    .join(' en ') || `Bijdrage ${index + 1}`;

const excerpt = (quote: string): string => {
  const text = paragraphsOf(quote).join(' ');
  return text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, '')} …` : text;
};

const person = ({key, people}: Entry, index: number, {act}: Model): TemplateResult => {
  const {name, role, organisation} = people[index]!;
  const set = (change: object) => act.edit({type: 'person', key, index, change});
  const id = (field: string): string => `${field}-${key}-${index}`;
  const remove = (): void => {
    act.edit({type: 'remove-person', key, index}, 'De persoon is weggehaald.');
    act.goTo(`name-${key}-0`);
  };
  return html`
    <div class="person" role="group" aria-label=${`Persoon ${index + 1}`}>
      ${input({id: id('name'), label: 'Naam', value: name, set: (value) => set({name: value})})}
      ${input({id: id('role'), label: 'Functie', value: role, set: (value) => set({role: value})})}
      ${input({id: id('organisation'), label: 'Organisatie', value: organisation, set: (value) => set({organisation: value})})}
      ${
        people.length > 1
          ? html`<button type="button" class="quiet" aria-label=${`Haal deze persoon weg: ${name || `persoon ${index + 1}`}`} @click=${remove}>Haal deze persoon weg</button>`
          : nothing
      }
    </div>
  `;
};

/** One contribution: folded to a line, and its fields below. */
export const entryView = (entry: Entry, index: number, model: Model): TemplateResult => {
  const {draft, ui, act} = model;
  const {key, stance, label, quote} = entry;
  const name = entryName(entry, index);
  const isFirst = index === 0;
  const isLast = index === draft.panel.length - 1;

  const drop = (event: DragEvent): void => {
    if (ui.dragged === undefined) return;
    event.preventDefault();
    act.moveEntry(ui.dragged, index);
  };
  const addPerson = (): void => {
    act.edit({type: 'add-person', key}, 'Er is een persoon bij gekomen.');
    act.goTo(`name-${key}-${entry.people.length}`);
  };
  const toggled = (event: Event): void => {
    const {open} = event.currentTarget as HTMLDetailsElement;
    if (open === ui.unfolded.has(key)) return;
    const unfolded = new Set(ui.unfolded);
    if (open) unfolded.add(key);
    else unfolded.delete(key);
    act.ui({unfolded});
  };

  return html`
    <li class="entry" data-dragged=${ui.dragged === key ? '' : nothing} @dragover=${(event: DragEvent) => ui.dragged !== undefined && event.preventDefault()} @drop=${drop}>
      <span
        class="grip"
        draggable="true"
        title="Sleep om te verplaatsen"
        @dragstart=${(event: DragEvent) => {
          event.dataTransfer?.setData('text/plain', name);
          act.ui({dragged: key});
        }}
        @dragend=${() => act.ui({dragged: undefined})}
        ><span aria-hidden="true"></span
      ></span>
      <details .open=${ui.unfolded.has(key)} @toggle=${toggled}>
        <summary>
          <b>${name}</b>
          <span class="stance" data-stance=${stance || nothing}>${label.trim() || (stance ? nl[stance] : 'zegt geen standpunt')}</span>
          <span class="excerpt">${excerpt(quote)}</span>
        </summary>
        <div class="entry-fields">
          ${entry.people.map((_, at) => person(entry, at, model))}
          <button type="button" class="quiet" @click=${addPerson}>Voeg iemand toe aan deze bijdrage</button>
          <div class="pair">
            ${select({id: `stance-${key}`, label: 'Standpunt', hint: 'Alleen wat iemand zelf zegt.', value: stance, set: (value) => act.edit({type: 'entry', key, change: {stance: value as Stance | ''}})}, stanceOptions)}
            ${input({id: `label-${key}`, label: 'In eigen woorden', hint: 'Bijvoorbeeld: Voornamelijk oneens.', value: label, set: (value) => act.edit({type: 'entry', key, change: {label: value}})})}
          </div>
          ${area({id: `quote-${key}`, label: 'Wat de deskundige zegt', hint: 'Elke nieuwe regel wordt een alinea.', value: quote, set: (value) => act.edit({type: 'entry', key, change: {quote: value}})}, 4)}
        </div>
      </details>
      <div class="entry-tools">
        <button type="button" id=${`up-${key}`} aria-disabled=${isFirst} aria-label=${`omhoog: ${name}`} @click=${() => act.moveEntry(key, index - 1)}>omhoog</button>
        <button type="button" id=${`down-${key}`} aria-disabled=${isLast} aria-label=${`omlaag: ${name}`} @click=${() => act.moveEntry(key, index + 1)}>omlaag</button>
        <button type="button" aria-label=${`verwijder: ${name}`} @click=${() => act.removeEntry(key)}>verwijder</button>
      </div>
    </li>
  `;
};
