import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly set: (value: string) => void;
}

type Target = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event): string => (event.currentTarget as Target).value;

const hintId = ({id, hint}: Field) => (hint ? `${id}-hint` : nothing);
const labelled = (field: Field, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${field.id}>${field.label}</label>
    ${field.hint ? html`<p class="hint" id=${`${field.id}-hint`}>${field.hint}</p>` : nothing} ${control}
  </div>
`;

export interface InputOptions {
  readonly type?: 'text' | 'url' | 'email' | 'datetime-local';
  readonly placeholder?: string;
}

/** Addresses are no `type=url`: that one takes no address relative to the page. */
export const input = (field: Field, {type = 'text', placeholder}: InputOptions = {}): TemplateResult =>
  labelled(
    field,
    html`<input
      id=${field.id}
      type=${type === 'url' ? 'text' : type}
      inputmode=${type === 'url' ? 'url' : nothing}
      spellcheck=${type === 'url' ? 'false' : nothing}
      autocapitalize=${type === 'url' ? 'off' : nothing}
      autocomplete="off"
      placeholder=${placeholder ?? nothing}
      aria-describedby=${hintId(field)}
      .value=${live(field.value)}
      @input=${(event: Event) => field.set(valueOf(event))}
    />`,
  );

export const area = (field: Field, rows = 2): TemplateResult =>
  labelled(
    field,
    html`<textarea id=${field.id} rows=${rows} aria-describedby=${hintId(field)} .value=${live(field.value)} @input=${(event: Event) => field.set(valueOf(event))}></textarea>`,
  );

export type Options = readonly (readonly [value: string, text: string])[];

export const select = (field: Field, options: Options): TemplateResult =>
  labelled(
    field,
    html`<select id=${field.id} aria-describedby=${hintId(field)} @change=${(event: Event) => field.set(valueOf(event))}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === field.value)}>${text}</option>`)}
    </select>`,
  );

export const checkbox = ({
  id,
  label,
  hint,
  value,
  set,
}: Omit<Field, 'value' | 'set'> & {value: boolean; set: (value: boolean) => void}): TemplateResult => html`
  <div class="field check">
    <input
      id=${id}
      type="checkbox"
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .checked=${live(value)}
      @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  </div>
`;

/** A row of choices that shows which one is made. */
export const radios = ({id, label, value, set}: Field, options: Options, isLegendQuiet = false): TemplateResult => html`
  <fieldset class="radios">
    <legend class=${isLegendQuiet ? 'sr' : nothing}>${label}</legend>
    ${options.map(
      ([option, text]) => html`
        <label class="choice">
          <input type="radio" name=${id} value=${option} .checked=${live(option === value)} @change=${() => set(option)} />
          <span>${text}</span>
        </label>
      `,
    )}
  </fieldset>
`;
