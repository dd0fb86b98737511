import type {AddressCode} from '../finding.ts';
import {services} from '../services.ts';
import {snippet, type Say} from './words.ts';

const example = 'https://poll.gemeente.nl/v1/polls/groene-straat/reactions';

export const addressWords: Readonly<Record<AddressCode, Say>> = {
  'address-missing': () => ({
    title: 'Er is nog geen adres',
    explanation: ['Vul het adres in waar de reacties heen gaan. U krijgt het van wie dat adres beheert.'],
    add: snippet('Zo ziet een adres eruit:', example),
    audience: 'editor',
  }),
  'address-malformed': ({said, url}) => ({
    title: 'Dit is geen volledig adres',
    explanation: [`“${said ?? ''}” is niet te gebruiken als adres. Een adres begint met https:// en bevat geen spaties.`],
    add: snippet(url ? 'Bedoelt u dit?' : 'Zo ziet een adres eruit:', url ?? example),
    audience: 'editor',
  }),
  'address-protocol': ({said}) => ({
    title: 'Dit soort adres kan geen reacties ontvangen',
    explanation: [`“${said ?? ''}” begint niet met https://. Een e-mailadres of een bestand kan hier niet.`],
    add: snippet('Zo ziet een adres eruit:', example),
    audience: 'editor',
  }),
  'address-credentials': () => ({
    title: 'In het adres staat een wachtwoord',
    explanation: [
      'Het deel voor het apenstaartje is een naam met een wachtwoord. Elke lezer kan dat zien, en de browser weigert zo’n adres.',
      'Haal dat deel weg. Zorg ook voor een nieuw wachtwoord als dit adres al op een pagina stond.',
    ],
    audience: 'editor',
  }),
  'address-relative': ({url}) => ({
    title: 'Het adres hangt af van de pagina',
    explanation: [
      `Het adres heeft geen naam van een website. Vanaf deze pagina is het ${url ?? ''}, en dat is getest. In uw artikel hoort het bij de website van het artikel.`,
      'Is dat een andere website dan deze? Vul dan het volledige adres in en test opnieuw.',
    ],
    audience: 'editor',
  }),
  'mixed-content': ({url}) => ({
    title: 'Het adres is niet beveiligd',
    explanation: [
      'Deze pagina begint met https://, het adres met http://. De browser houdt dat tegen. Er is niets verstuurd.',
      'Gebruik het adres met https://. Werkt dat niet, dan moet de server eerst een certificaat krijgen.',
    ],
    add: snippet('Probeer dit adres:', url),
    audience: 'editor',
  }),
  'page-without-origin': () => ({
    title: 'Deze pagina komt van uw eigen computer',
    explanation: [
      'Een pagina die u als bestand opent, heeft geen adres. Een server kan haar daarom niet toelaten. Open deze pagina op uw website en test opnieuw.',
    ],
    audience: 'editor',
  }),
  'service-unknown': ({service}) => ({
    title: 'Deze dienst is niet bekend',
    explanation: [`“${service ?? ''}” is geen dienst die stelling-poll kent. Kies een van deze: ${Object.keys(services).join(', ')}.`],
    audience: 'editor',
  }),
};
