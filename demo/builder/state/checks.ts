import type {Draft} from './draft.ts';
import {dutchMoment} from './dutch-time.ts';
import {isComplete} from './poll-of.ts';
import {serviceOf} from './services.ts';
import {isWebAddress} from './web-address.ts';

/** Something that the editor has to do yet, and the field where that is done. */
export interface Check {
  /** Id of the field on the page. */
  readonly field: string;
  readonly text: string;
}

const period = ({opens, closes}: Draft['settings']): Check[] => {
  const [from, until] = [dutchMoment(opens), dutchMoment(closes)];
  if (opens && !from) return [{field: 'opens', text: 'Vul bij ‘Open vanaf’ een datum en een tijd in.'}];
  if (closes && !until) return [{field: 'closes', text: 'Vul bij ‘Open tot’ een datum en een tijd in.'}];
  if (from && until && Date.parse(from.iso) >= Date.parse(until.iso))
    return [{field: 'closes', text: 'Kies bij ‘Open tot’ een tijd na ‘Open vanaf’.'}];
  return [];
};

/** What is missing or cannot be right, in the order of the page. */
export const checksOf = (draft: Draft): Check[] => {
  const {panel, settings} = draft;
  const {endpoint, service, extra, privacyUrl, retentionDays, script} = settings;
  return [
    ...(draft.statement.trim() ? [] : [{field: 'statement', text: 'Vul de stelling in.'}]),
    ...panel
      .map((entry, index) => ({entry, number: index + 1}))
      .filter(({entry}) => !isComplete(entry))
      .map(({entry, number}) => ({
        field: entry.people.some(({name}) => name.trim()) ? `quote-${entry.key}` : `name-${entry.key}-0`,
        text: `Vul bij bijdrage ${number} een naam en een tekst in. Tot die tijd staat zij niet in de code.`,
      })),
    ...(!endpoint.trim()
      ? [{field: 'endpoint', text: 'Vul het adres voor reacties in. Zonder adres ziet de lezer geen formulier.'}]
      : isWebAddress(endpoint)
        ? []
        : [{field: 'endpoint', text: 'Vul een adres in dat begint met https:// of met /.'}]),
    ...(serviceOf(service).extra ?? [])
      .filter(({name, isRequired}) => isRequired && !extra[name]?.trim())
      .map(({name, label}) => ({field: `extra-${name}`, text: `Vul in: ${label}.`})),
    ...period(settings),
    ...(/^\d{0,5}$/.test(retentionDays.trim()) ? [] : [{field: 'retentionDays', text: 'Vul bij ‘Hoeveel dagen’ een heel getal in.'}]),
    ...(!privacyUrl.trim() || isWebAddress(privacyUrl)
      ? []
      : [{field: 'privacyUrl', text: 'Vul bij de privacyverklaring een adres in dat begint met https:// of met /.'}]),
    ...(!script.trim() || isWebAddress(script) ? [] : [{field: 'script', text: 'Vul bij het script een adres in dat begint met https:// of met /.'}]),
  ];
};
