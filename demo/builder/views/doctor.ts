import {html, nothing, type TemplateResult} from 'lit';
import {pollIdOf} from '../state/poll-of.ts';
import {endpointOf, fieldsOf} from '../state/target-of.ts';
import type {Model} from './model.ts';

/**
 * The place of the endpoint doctor, which tests whether an address takes reactions. It is not there yet, and so nothing of
 * it shows. To wire it in, say here where it is: a module that defines `<endpoint-doctor>`, which has a property `target` and
 * a method `test()`.
 *
 *     const load: Load = () => import('../doctor/doctor.ts');
 */
type Load = (() => Promise<unknown>) | undefined;
const load = undefined as Load;

interface Doctor extends HTMLElement {
  test(): Promise<void>;
}

const start = async ({currentTarget}: Event): Promise<void> => {
  const button = currentTarget as HTMLElement;
  await load?.();
  const doctor = button.parentElement!.querySelector<Doctor>('endpoint-doctor')!;
  button.hidden = true;
  doctor.hidden = false;
  await doctor.test();
};

/** A button that fetches the doctor when it is first wanted; it goes on by itself. */
export const doctorView = ({draft}: Model): TemplateResult | typeof nothing => {
  const endpoint = endpointOf(draft.settings);
  if (!load || !endpoint) return nothing;
  const {service, encoding} = draft.settings;
  const target = {endpoint, service, fields: fieldsOf(draft.settings), encoding: encoding || undefined, poll: pollIdOf(draft)};
  return html`
    <div class="doctor">
      <button type="button" @click=${start}>Test uw adres</button>
      <endpoint-doctor hidden .target=${target}></endpoint-doctor>
    </div>
  `;
};
