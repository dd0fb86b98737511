import {html, nothing, type TemplateResult} from 'lit';
import {namedFields, serviceOf, services} from '../state/services.ts';
import {input, select} from './fields.ts';
import {doctorView} from './doctor.ts';
import type {Model} from './model.ts';

const encodingNames: Readonly<Record<string, string>> = {json: 'JSON', urlencoded: 'formulier', multipart: 'formulier in delen', text: 'tekst'};

/** Where reactions go, and what is asked there. */
export const serviceView = (model: Model): TemplateResult => {
  const {
    draft: {settings},
    act,
  } = model;
  const {explanation, example, extra = []} = serviceOf(settings.service);
  return html`
    ${select(
      {
        id: 'service',
        label: 'Waar komen reacties binnen?',
        hint: explanation,
        value: settings.service,
        set: (service) => act.edit({type: 'setting', change: {service, encoding: ''}}),
      },
      services.map(({name, title}) => [name, title]),
    )}
    ${input(
      {
        id: 'endpoint',
        label: 'Adres voor reacties',
        hint: `Zo ziet het eruit: ${example}`,
        value: settings.endpoint,
        set: (endpoint) => act.edit({type: 'setting', change: {endpoint}}),
      },
      {type: 'url'},
    )}
    ${extra.map(({name, label, hint, isRequired}) =>
      input({
        id: `extra-${name}`,
        label: isRequired ? label : `${label} (hoeft niet)`,
        hint,
        value: settings.extra[name] ?? '',
        set: (value) => act.edit({type: 'setting', change: {extra: {...settings.extra, [name]: value}}}),
      }),
    )}
    ${doctorView(model)}
  `;
};

/** What few need: another encoding, and other names of fields. */
export const serviceDetails = ({draft: {settings}, act}: Model): TemplateResult => {
  const {encodings, hasNames} = serviceOf(settings.service);
  return html`
    ${
      encodings
        ? select(
            {
              id: 'encoding',
              label: 'Manier van versturen',
              value: settings.encoding || encodings[0]!,
              set: (encoding) => act.edit({type: 'setting', change: {encoding: encoding === encodings[0] ? '' : encoding}}),
            },
            encodings.map((name) => [name, encodingNames[name] ?? name]),
          )
        : nothing
    }
    ${
      settings.service && hasNames
        ? html`
          <fieldset>
            <legend>Namen van velden in uw formulier</legend>
            <p class="hint">Vul dit alleen in als de velden daar anders heten.</p>
            <div class="grid">
              ${namedFields.map(([field, label]) =>
                input({
                  id: `name-of-${field}`,
                  label: `Veld voor ${label}`,
                  value: settings.names[field] ?? '',
                  set: (value) => act.edit({type: 'setting', change: {names: {...settings.names, [field]: value}}}),
                }),
              )}
            </div>
          </fieldset>
        `
        : nothing
    }
  `;
};
