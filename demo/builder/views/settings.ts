import {html, nothing, type TemplateResult} from 'lit';
import {dutchMoment, type DutchMoment} from '../state/dutch-time.ts';
import {pollIdOf} from '../state/poll-of.ts';
import {languages} from '../state/languages.ts';
import type {Settings} from '../state/settings.ts';
import {checkbox, input, radios, select, type Options} from './fields.ts';
import type {Model} from './model.ts';
import {serviceDetails, serviceView} from './service.ts';

const scales: Options = [
  ['2', 'Eens of oneens'],
  ['3', 'Ook neutraal'],
  ['5', 'Vijf stappen'],
];
const asked: Options = [
  ['optional', 'Mag'],
  ['required', 'Moet'],
  ['no', 'Niet vragen'],
];
const results: Options = [
  ['after', 'Na het reageren'],
  ['always', 'Altijd'],
  ['closed', 'Als de stelling gesloten is'],
  ['never', 'Nooit'],
];
const memories: Options = [
  ['none', 'Nee'],
  ['session', 'Tot het tabblad dichtgaat'],
  ['device', 'Ja, op het apparaat van de lezer'],
];

const clocks: Readonly<Record<NonNullable<DutchMoment['clock']>, string>> = {
  skipped: 'Deze tijd bestaat niet: dan gaat de zomertijd in. Wij nemen een uur later.',
  twice: 'Deze tijd komt twee keer voor: dan eindigt de zomertijd. Wij nemen de eerste keer.',
};

const clockHint = (local: string): string | undefined => {
  const clock = dutchMoment(local)?.clock;
  return clock && clocks[clock];
};

/** Step 3: how readers react, and where that goes. */
export const settingsView = (model: Model): TemplateResult => {
  const {draft, act} = model;
  const {settings} = draft;
  const set = (change: Partial<Settings>) => act.edit({type: 'setting', change});
  const field = (
    name: keyof Settings & keyof {[K in keyof Settings as Settings[K] extends string ? K : never]: 0},
    label: string,
    hint?: string,
  ) => ({
    id: name,
    label,
    hint,
    value: settings[name],
    set: (value: string) => set({[name]: value}),
  });
  return html`
    <section class="step" aria-labelledby="step-settings">
      <h2 id="step-settings"><span class="number" aria-hidden="true">3</span> Kies hoe lezers reageren</h2>
      ${serviceView(model)}
      <h3>Het formulier</h3>
      ${radios(field('scale', 'Waar kiest de lezer uit?'), scales)}
      ${checkbox({id: 'unsure', label: 'De lezer kan ook ‘weet ik niet’ kiezen', value: settings.unsure, set: (unsure) => set({unsure})})}
      <div class="grid">
        ${select(field('askReason', 'Uitleg van de lezer'), asked)} ${select(field('askName', 'Naam'), asked)}
        ${select(field('askEmail', 'E-mailadres'), asked)}
        ${settings.service ? nothing : select(field('results', 'Uitslag laten zien'), results)}
      </div>
      ${
        settings.service
          ? html`<p class="hint">De uitslag en de reacties van lezers zijn er alleen bij het eigen adres van stelling-poll.</p>`
          : checkbox({id: 'reactions', label: 'Laat ook reacties van lezers zien', value: settings.reactions, set: (reactions) => set({reactions})})
      }
      <div class="grid">
        ${input(field('opens', 'Open vanaf (hoeft niet)', clockHint(settings.opens)), {type: 'datetime-local'})}
        ${input(field('closes', 'Open tot (hoeft niet)', clockHint(settings.closes)), {type: 'datetime-local'})}
      </div>
      <p class="hint">Dit is de tijd in Nederland. Zomertijd en wintertijd gaan vanzelf goed.</p>
      <h3>Privacy</h3>
      <p class="hint">Dit staat boven de knop. Zo weet de lezer wat er met de reactie gebeurt.</p>
      <div class="grid">
        ${input(field('controller', 'Wie leest de reacties?'), {placeholder: 'Gemeente Voorbeeld'})}
        ${input(field('retentionDays', 'Hoeveel dagen bewaart u ze?'), {placeholder: '90'})}
      </div>
      ${input(field('privacyUrl', 'Adres van uw privacyverklaring'), {type: 'url'})}
      <details class="more">
        <summary>Meer keuzes</summary>
        <div class="more-fields">
          ${input(field('mail', 'Mailadres van de redactie', 'Voor lezers zonder JavaScript. Zij zien dan een link om te mailen.'), {type: 'email'})}
          ${input(field('pollId', 'Korte naam van de stelling', 'Kleine letters en streepjes. Verander de naam niet meer als er reacties zijn.'), {placeholder: pollIdOf(draft)})}
          <div class="grid">
            ${select(
              field('lang', 'Taal van het formulier'),
              Object.entries(languages).map(([name, {title}]) => [name, title]),
            )}
            ${
              settings.lang === 'nl'
                ? select(field('formality', 'Aanspreken met'), [
                    ['formal', 'u'],
                    ['informal', 'je'],
                  ])
                : nothing
            }
            ${select(field('remember', 'Onthouden dat de lezer reageerde?'), memories)}
          </div>
          ${input(field('script', 'Adres van het script', 'Leeg: het adres van deze site. De beheerder weet waar het bestand staat.'), {type: 'url', placeholder: model.ingredients.script.url})}
          ${checkbox({id: 'pinned', label: `Alleen versie ${model.ingredients.script.version}, met controlecode`, hint: 'De browser start het script dan alleen als er niets aan veranderd is.', value: settings.pinned, set: (pinned) => set({pinned})})}
          ${input(field('page', 'Adres van uw artikel', 'Voor lezers zonder JavaScript: de link terug na het versturen.'), {type: 'url'})}
          ${input(field('pollFile', 'Adres van het JSON-bestand', 'Alleen voor een iframe. Leeg: in dezelfde map als frame.html.'), {type: 'url'})}
          ${serviceDetails(model)}
        </div>
      </details>
    </section>
  `;
};
