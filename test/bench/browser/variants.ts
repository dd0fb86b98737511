import {articleWith, elementPoll, jsonPoll, prerenderedPoll, staticPoll, type Page} from './article.ts';
import {stances} from './rivals/words.ts';

export interface Variant extends Page {
  readonly name: string;
}

const radios = (tag: string): string => stances.map(([value, text]) => `<${tag} value="${value}">${text}</${tag}>`).join('');

const shoelaceForm = `<form class="rival">
  <sl-radio-group label="Uw standpunt" name="stance" required>${radios('sl-radio')}</sl-radio-group>
  <sl-textarea label="Waarom vindt u dat?" name="reason" maxlength="4000"></sl-textarea>
  <sl-input label="Uw naam" name="name" maxlength="120" autocomplete="name"></sl-input>
  <sl-checkbox name="mayPublish" value="true">De redactie mag mijn reactie publiceren.</sl-checkbox>
  <sl-button type="submit" variant="primary">Verstuur uw reactie</sl-button>
</form>`;

const lionForm = `<lion-form class="rival"><form>
  <lion-radio-group name="stance" label="Uw standpunt">${stances.map(([, text]) => `<lion-radio label="${text}"></lion-radio>`).join('')}</lion-radio-group>
  <lion-textarea name="reason" label="Waarom vindt u dat?"></lion-textarea>
  <lion-input name="name" label="Uw naam"></lion-input>
  <lion-checkbox-group name="mayPublish" label="Toestemming"><lion-checkbox label="De redactie mag mijn reactie publiceren."></lion-checkbox></lion-checkbox-group>
  <lion-button-submit>Verstuur uw reactie</lion-button-submit>
</form></lion-form>`;

const rival = (name: string, file: string, form: string, usable: string, styled = true): Variant => ({
  name,
  poll: articleWith(form),
  usable,
  script: `/rivals/${file}.js`,
  style: styled ? `/rivals/${file}.css` : undefined,
});

const ownForm = `last('stelling-poll')?.shadowRoot?.querySelector('form button')`;

/** An article without a poll: what every page costs. */
export const empty: Variant = {name: 'empty page', poll: () => '', usable: 'true'};

export const plain: Variant = {name: 'static HTML and form', poll: staticPoll, usable: `last('form button')`};

/** What `<stelling-poll>` is measured by. */
export const element: Variant = {name: '`<stelling-poll>`', poll: elementPoll, script: '/dist/stelling-poll.js', usable: ownForm};

export const variants: readonly Variant[] = [
  empty,
  plain,
  {name: 'the least element', poll: elementPoll, script: '/test/bench/browser/least.js', usable: ownForm},
  element,
  {...element, name: '`<stelling-poll>` with JSON', poll: jsonPoll},
  {
    ...element,
    name: '`<stelling-poll>` prerendered',
    poll: prerenderedPoll,
    usable: `last('stelling-poll')?.shadowRoot?.querySelector('form[novalidate] button')`,
  },
  rival('SurveyJS', 'surveyjs', '<div class="rival"></div>', `last('.rival')?.querySelector('input[type=button]')`),
  rival('Waline', 'waline', '<div class="rival" id="{n}"></div>', `last('.rival')?.querySelector('textarea')`),
  rival(
    'Shoelace',
    'shoelace',
    shoelaceForm,
    `last('sl-button')?.shadowRoot?.querySelector('button') && last('sl-textarea')?.shadowRoot?.querySelector('textarea')`,
  ),
  rival(
    'Lion',
    'lion',
    lionForm,
    `last('lion-textarea')?.querySelector('textarea') && last('lion-button-submit')?.shadowRoot?.childElementCount`,
    false,
  ),
];
