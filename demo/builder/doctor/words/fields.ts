import type {Finding} from '../finding.ts';
import type {Snippet} from './words.ts';

const names: Readonly<Record<string, string>> = {
  stance: 'standpunt',
  reason: 'toelichting',
  name: 'naam',
  email: 'e-mailadres',
  mayPublish: 'toestemming om te plaatsen',
};

const codes: Readonly<Record<string, string>> = {
  required: 'verplicht',
  malformed: 'anders geschreven',
  'too-long': 'te lang',
  'too-short': 'te kort',
};

const meaning = (code: string): string => codes[code] ?? 'niet toegestaan';

/** A line for each: which field, and what is wrong with it. */
export const fieldLines = ({fields = []}: Finding): readonly string[] =>
  fields.map(({field, code, detail}) => {
    const name = field ? `${names[field] ?? 'veld'} (${field})` : 'een veld dat de stelling niet kent';
    return `– ${name}: ${meaning(code)}${detail ? `. “${detail}”` : ''}`;
  });

/** What the snippet asks of readers, where the service will have it; the test never gives a name or an address. */
const asks = {reason: 'ask-reason', name: 'ask-name', email: 'ask-email'} as const;

/** Names for the service's fields, and what readers must be asked. */
export const fieldSnippets = ({fields = [], service}: Finding): readonly Snippet[] => {
  if (service === 'stelling') return [];
  const asked = Object.entries(asks).filter(([field]) => fields.some((error) => error.field === field && error.code === 'required'));
  const known = fields.map(({field}) => field).filter((field) => Object.hasOwn(names, field));
  const renamed = (known.length ? known : ['reason']).map((field) => `${field}: 'naam-van-het-veld'`).join(', ');
  return [
    ...(asked.length
      ? [
          {
            where: 'De test vult geen naam of e-mailadres in. Vraag die aan lezers als de dienst ze nodig heeft:',
            code: asked.map(([, attribute]) => `${attribute}="required"`).join(' '),
          },
        ]
      : []),
    {where: 'Namen van velden, in een script op de pagina:', code: `document.querySelector('stelling-poll').fields = {names: {${renamed}}};`},
  ];
};
