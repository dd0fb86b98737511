import {html, nothing, type TemplateResult} from 'lit';
import type {Expert} from '../../../src/contract/poll.ts';
import {exampleRequest} from '../example-request.ts';
import {paragraphsOf} from '../state/draft.ts';
import {pollOf} from '../state/poll-of.ts';
import {radios} from './fields.ts';
import type {Model, Ui} from './model.ts';

/** Between two names, as `pollToHtml` writes it. */
const joint = (experts: readonly Expert[], index: number): string => {
  const before = experts[index - 1];
  const isLast = index === experts.length - 1;
  return !before ? '' : isLast && (before.role ?? before.organisation) ? ', en ' : ', ';
};

/**
 * The real element with the same HTML between its tags as is pasted. Its address and id are of its own: with those of the
 * editor it would take up a reaction that this browser still has to send, and give it to nobody.
 */
const element = ({draft, ingredients: {poll, call}, act}: Model): TemplateResult => {
  const {settings} = draft;
  const {panel, statement, intro, question, opensAt, closesAt} = poll;
  const keepHere = (event: Event): void => {
    event.preventDefault();
    act.ui({previewSaid: 'Dit is een voorbeeld. De reactie is niet verstuurd.'});
  };
  return html`
    <stelling-poll
      endpoint="voorbeeld"
      poll-id="voorbeeld-in-de-bouwer"
      scale=${settings.scale}
      ?unsure=${settings.unsure}
      ask-reason=${settings.askReason}
      ask-name=${settings.askName}
      ask-email=${settings.askEmail}
      results=${settings.service ? 'never' : settings.results}
      ?reactions=${settings.reactions && !settings.service}
      opens-at=${opensAt ?? nothing}
      closes-at=${closesAt ?? nothing}
      lang=${settings.lang}
      formality=${settings.formality}
      controller=${settings.controller}
      retention-days=${settings.retentionDays}
      privacy-url=${settings.privacyUrl}
      .request=${exampleRequest}
      @stelling-submit=${keepHere}
    >
      <h3>${statement}</h3>
      ${paragraphsOf(intro ?? '').map((paragraph) => html`<p>${paragraph}</p>`)}
      ${panel.map(
        ({experts, stance, label, quote}) => html`
          <figure data-stance=${stance ?? nothing} data-label=${label ?? nothing}>
            <blockquote>${quote.map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>
            <figcaption>${experts.map(({name, role, organisation}, index) => html`${joint(experts, index)}<b>${name}</b>${[role, organisation].map((part) => (part ? `, ${part}` : ''))}`)}</figcaption>
          </figure>
        `,
      )}
      ${question ? html`<p>${question}</p>` : nothing} ${call ? html`<p>${call}</p>` : nothing}
    </stelling-poll>
  `;
};

/** How the reader will see it. */
export const previewView = (model: Model): TemplateResult => {
  const {draft, ui, act} = model;
  const {statement} = pollOf(draft);
  return html`
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" tabindex="-1">Zo ziet de lezer het</h2>
      <div class="row">
        ${radios(
          {id: 'width', label: 'Breedte', value: ui.width, set: (width) => act.ui({width: width as Ui['width']})},
          [
            ['phone', 'Telefoon'],
            ['desktop', 'Computer'],
          ],
          true,
        )}
        ${radios(
          {id: 'scheme', label: 'Kleuren', value: ui.scheme, set: (scheme) => act.ui({scheme: scheme as Ui['scheme']})},
          [
            ['light', 'Licht'],
            ['dark', 'Donker'],
          ],
          true,
        )}
      </div>
      <div class="stage" data-scheme=${ui.scheme} tabindex="0" role="group" aria-label="Voorbeeld van uw stelling">
        <p class="stamp"><b>Voorbeeld.</b> Er wordt niets verstuurd. De getallen zijn verzonnen.</p>
        ${ui.previewSaid ? html`<p class="stamp said">${ui.previewSaid}</p>` : nothing}
        <div class="page" data-width=${ui.width}>
          ${
            ui.isElementThere === false
              ? html`<p>Het voorbeeld kan niet worden geladen. De code hieronder werkt wel.</p>`
              : statement
                ? element(model)
                : html`<p class="empty">Plak uw artikel. Dan ziet u hier uw stelling.</p>`
          }
        </div>
      </div>
    </section>
  `;
};
