/** Something a service asks besides the reaction. */
export interface Extra {
  /** The service's own name for it. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
  /** Goes along as a query parameter of the address, where the service reads it there. */
  readonly inAddress?: boolean;
}

/** A service as an editor meets it. The names are those of the files in src/transport/services/. */
export interface ServiceInfo {
  readonly name: string;
  readonly title: string;
  /** What the editor, or who looks after the site, has to do there. */
  readonly explanation: string;
  /** How its addresses look. */
  readonly example: string;
  readonly extra?: readonly Extra[];
  /** Whether the fields of a form there may have names of their own. */
  readonly hasNames?: boolean;
  /** The first is the service's own; only where there is a choice. */
  readonly encodings?: readonly string[];
}

const flat = ['urlencoded', 'json', 'multipart'];

export const services: readonly ServiceInfo[] = [
  {
    name: '',
    title: 'Het eigen adres van stelling-poll',
    explanation: 'De software die bij stelling-poll hoort. Alleen hiermee ziet de lezer de uitslag. De beheerder geeft u het adres.',
    example: 'https://poll.voorbeeld.nl/v1/polls/groene-straat/reactions',
  },
  {
    name: 'formspree',
    title: 'Formspree',
    explanation: 'Maak bij Formspree een formulier. Neem het adres over dat daar staat.',
    example: 'https://formspree.io/f/abcdefgh',
    hasNames: true,
    encodings: ['multipart', 'json', 'urlencoded'],
  },
  {
    name: 'netlify',
    title: 'Netlify Forms',
    explanation: 'Uw site staat bij Netlify en heeft daar een formulier met dezelfde velden. Zonder dat formulier raken reacties kwijt.',
    example: '/',
    extra: [{name: 'form-name', label: 'Naam van het formulier', hint: 'Leeg: de korte naam van de stelling.', isRequired: false}],
    hasNames: true,
  },
  {
    name: 'contact-form-7',
    title: 'Contact Form 7 (WordPress)',
    explanation:
      'Maak een formulier met de velden stance, your-message, your-name, your-email en may-publish. Het nummer in het adres is dat van het formulier.',
    example: 'https://www.voorbeeld.nl/wp-json/contact-form-7/v1/contact-forms/123/feedback',
    hasNames: true,
  },
  {
    name: 'wordpress',
    title: 'Reacties van WordPress',
    explanation:
      'De reactie komt onder het bericht. De beheerder moet reacties zonder account toestaan. Zet goedkeuren vooraf aan: anders staat alles meteen op de site.',
    example: 'https://www.voorbeeld.nl/wp-json/wp/v2/comments',
    extra: [
      {
        name: 'post',
        label: 'Nummer van het bericht',
        hint: 'Dit ziet u in de adresbalk als u het bericht bewerkt: post=123.',
        isRequired: true,
        inAddress: true,
      },
    ],
  },
  {
    name: 'gravity-forms',
    title: 'Gravity Forms (WordPress)',
    explanation:
      'De velden staan in deze volgorde: standpunt, reden, naam, e-mail, toestemming, nummer, taal, tijd, stelling. Anders vult u de namen hieronder in.',
    example: 'https://www.voorbeeld.nl/wp-json/gf/v2/forms/1/submissions',
    hasNames: true,
    encodings: flat,
  },
  {
    name: 'drupal-webform',
    title: 'Webform (Drupal)',
    explanation: 'De beheerder zet de module Webform REST aan, en maakt een formulier met de velden stance, reason, name, email en may_publish.',
    example: 'https://www.voorbeeld.nl/webform_rest/submit',
    extra: [
      {name: 'webform_id', label: 'Naam van het webformulier', hint: 'Leeg: de korte naam van de stelling, met lage streepjes.', isRequired: false},
    ],
    hasNames: true,
  },
  {
    name: 'umbraco',
    title: 'Umbraco Forms',
    explanation: 'De beheerder zet de API van Umbraco Forms aan. De velden heten stance, reason, name, email en mayPublish.',
    example: 'https://www.voorbeeld.nl/umbraco/forms/delivery/api/v1/entries/00000000-0000-0000-0000-000000000000',
    hasNames: true,
  },
  {
    name: 'apps-script',
    title: 'Google Apps Script',
    explanation: 'Een eigen script bij Google, bijvoorbeeld voor een rekenblad. Het script moet JSON antwoorden, zoals {"ok": true}.',
    example: 'https://script.google.com/macros/s/abc/exec',
    hasNames: true,
    encodings: ['urlencoded', 'text'],
  },
  {
    name: 'isso',
    title: 'Isso',
    explanation: 'De reactie komt in Isso bij deze pagina. Zet goedkeuren vooraf aan: anders staat alles meteen op de site.',
    example: 'https://isso.voorbeeld.nl/new',
  },
  {
    name: 'cusdis',
    title: 'Cusdis',
    explanation: 'Reacties wachten bij Cusdis op uw goedkeuring.',
    example: 'https://cusdis.com/api/open/comments',
    extra: [{name: 'appId', label: 'App-id', hint: 'Staat bij Cusdis in de code om te plakken, achter data-app-id.', isRequired: true}],
  },
  {
    name: 'formbricks',
    title: 'Formbricks',
    explanation: 'Maak een vragenlijst met verborgen velden, en neem het adres van uw omgeving.',
    example: 'https://app.formbricks.com/api/v1/client/omgeving/responses',
    extra: [{name: 'surveyId', label: 'Id van de vragenlijst', hint: 'Staat in het adres van uw vragenlijst bij Formbricks.', isRequired: true}],
    hasNames: true,
  },
  {
    name: 'web3forms',
    title: 'Web3Forms',
    explanation: 'U krijgt reacties per e-mail. De sleutel mag in de pagina staan.',
    example: 'https://api.web3forms.com/submit',
    extra: [{name: 'access_key', label: 'Sleutel', hint: 'Deze kreeg u van Web3Forms per e-mail.', isRequired: true}],
    hasNames: true,
    encodings: ['multipart', 'json', 'urlencoded'],
  },
  {
    name: 'generic',
    title: 'Een webhook of een ander adres',
    explanation: 'Bijvoorbeeld Zapier, Make, n8n of Power Automate. Kies bij Zapier ‘formulier’ of ‘tekst’ als manier van versturen.',
    example: 'https://hooks.voorbeeld.nl/abc',
    hasNames: true,
    encodings: ['json', 'urlencoded', 'multipart', 'text'],
  },
];

/** The parts of a reaction that a form elsewhere may have another name for. */
export const namedFields = [
  ['stance', 'standpunt'],
  ['reason', 'reden'],
  ['name', 'naam'],
  ['email', 'e-mailadres'],
  ['mayPublish', 'toestemming'],
] as const;

export const serviceOf = (name: string): ServiceInfo => services.find((service) => service.name === name) ?? services[0]!;
