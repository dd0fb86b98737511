import {html, nothing, type TemplateResult} from 'lit';
import {remarkText} from '../../../src/content/article/remark-text.ts';
import type {Place} from '../state/actions.ts';
import type {Draft} from '../state/draft.ts';
import {entryName} from './entry.ts';
import type {Options} from './fields.ts';
import type {Model} from './model.ts';

const places = ({panel}: Draft): Options => [
  ['', 'Kies waar dit hoort'],
  ['statement', 'bij de stelling'],
  ['intro', 'bij de inleiding'],
  ['question', 'bij de vraag'],
  ['call', 'bij de oproep'],
  ...panel.map((entry, index) => [`quote:${entry.key}`, `bij wat ${entryName(entry, index)} zegt`] as const),
  ['new', 'in een nieuwe bijdrage'],
  ['nowhere', 'nergens: laat deze tekst weg'],
];

const said = (place: Place): string => (place === 'nowhere' ? 'De tekst is weggelaten.' : 'De tekst staat nu op de gekozen plek.');

/** What has the focus goes away: the next of its kind takes it, or the heading above them. */
const next = (kind: string, index: number, length: number): string => (length > 1 ? `${kind}-${Math.min(index, length - 2)}` : 'step-review');

/** What the importer was not sure of. */
const remarks = ({draft, act}: Model): TemplateResult => {
  const see = (index: number): void => {
    act.edit({type: 'seen', index}, 'De opmerking is weg.');
    act.goTo(next('seen', index, draft.remarks.length));
  };
  return html`
  <div class="look" role="group" aria-labelledby="remarks-title">
    <h3 id="remarks-title">Kijk hier even naar</h3>
    <ul>
      ${draft.remarks.map(
        (remark, index) => html`
          <li>
            <p>${remark.line ? html`<span class="line">Regel ${remark.line}</span> ` : nothing}${remarkText(remark)}</p>
            <button type="button" class="quiet" id=${`seen-${index}`} aria-label=${`Gezien: ${remarkText(remark)}`} @click=${() => see(index)}>Gezien</button>
          </li>
        `,
      )}
    </ul>
  </div>
`;
};

/** What the importer had no place for: nothing of an article is lost without a word. */
const leftovers = ({draft, act}: Model): TemplateResult => html`
  <div class="look" role="group" aria-labelledby="leftovers-title">
    <h3 id="leftovers-title">Deze tekst kreeg geen plek</h3>
    <ul>
      ${draft.leftovers.map(
        ({line, text}, index) => html`
          <li>
            <p><span class="line">Regel ${line}</span> ${text}</p>
            <select
              id=${`place-${index}`}
              aria-label=${`Waar hoort regel ${line}?`}
              @change=${(event: Event) => {
                const field = event.currentTarget as HTMLSelectElement;
                const place = field.value as Place | '';
                field.value = '';
                if (!place) return;
                act.edit({type: 'place', index, place}, said(place));
                act.goTo(next('place', index, draft.leftovers.length));
              }}
            >
              ${places(draft).map(([value, label]) => html`<option value=${value}>${label}</option>`)}
            </select>
          </li>
        `,
      )}
    </ul>
  </div>
`;

export const leftoversView = (model: Model): TemplateResult =>
  html`${model.draft.leftovers.length ? leftovers(model) : nothing}${model.draft.remarks.length ? remarks(model) : nothing}`;
