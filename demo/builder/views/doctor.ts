import {html, nothing, type TemplateResult} from 'lit';
import {pollIdOf} from '../state/poll-of.ts';
import {endpointOf, fieldsOf} from '../state/target-of.ts';
import {stancesOf} from '../state/stances-of.ts';
import type {Target} from '../doctor/target.ts';
import type {Model} from './model.ts';

/** Fetched when the editor first wants to test: it brings every service along. */
const load = async (): Promise<void> => {
  const {EndpointDoctor} = await import('../doctor/doctor-view.ts');
  if (!customElements.get('endpoint-doctor')) customElements.define('endpoint-doctor', EndpointDoctor);
};

/** The element says what it will send, and has a button of its own for that: nothing is sent by asking for it. */
const open = async ({currentTarget}: Event): Promise<void> => {
  const button = currentTarget as HTMLElement;
  await load();
  const doctor = button.parentElement!.querySelector('endpoint-doctor')!;
  button.hidden = true;
  doctor.hidden = false;
  await doctor.updateComplete;
  doctor.shadowRoot!.querySelector('button')?.focus();
};

/** The place of the endpoint doctor, which tests whether an address takes reactions. */
export const doctorView = ({draft}: Model): TemplateResult | typeof nothing => {
  const endpoint = endpointOf(draft.settings);
  if (!endpoint) return nothing;
  const {service, encoding, scale, unsure, results} = draft.settings;
  const target: Target = {
    endpoint,
    service,
    fields: fieldsOf(draft.settings),
    encoding: (encoding || undefined) as Target['encoding'],
    poll: pollIdOf(draft),
    stances: stancesOf(scale, unsure),
    results: !service && results !== 'never',
  };
  return html`
    <div class="doctor">
      <button type="button" @click=${open}>Test uw adres</button>
      <endpoint-doctor hidden .target=${target}></endpoint-doctor>
    </div>
  `;
};
