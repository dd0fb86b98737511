import type {AfterCode, Finding} from '../finding.ts';
import {startOf, titleOf} from '../services.ts';
import {mark} from '../test-reaction.ts';
import {snippet, type Say} from './words.ts';

const find = ({testId}: Finding) => snippet('U herkent haar aan deze woorden, en aan het nummer:', `${mark} ${testId ?? ''}`.trim());

const corsForDelete = (origin = '*'): string =>
  `Access-Control-Allow-Origin: ${origin}\nAccess-Control-Allow-Methods: GET, POST, DELETE\nAccess-Control-Allow-Headers: Content-Type, Authorization`;

export const afterWords: Readonly<Record<AfterCode, Say>> = {
  stored: ({service = '', state, testId}) => ({
    title: 'De testreactie is ontvangen',
    explanation: [
      service === 'stelling'
        ? `Er kwam een bewijs terug met het nummer van de test (${testId ?? ''}). ${state === 'published' ? 'De reactie staat meteen op de site.' : 'Reacties wachten op goedkeuring.'}`
        : `${startOf(titleOf(service))} bevestigt dat de reactie is opgeslagen. Lezers zien “ontvangen”.`,
      'Dit is getest vanaf deze website. Komt het artikel op een andere website, test dan ook daar.',
    ],
  }),
  unconfirmed: ({service = ''}) => ({
    title: 'De testreactie is verstuurd, maar niet bevestigd',
    explanation: [
      `${startOf(titleOf(service))} zegt niet of de reactie is opgeslagen. Lezers zien “verstuurd, niet bevestigd”. Kijk zelf of de testreactie is aangekomen.`,
    ],
    audience: 'editor',
  }),
  'published-at-once': () => ({
    title: 'De testreactie staat meteen op de site',
    explanation: [
      'De test vroeg om niet te plaatsen, en toch is ze te zien. Dat zou ook gebeuren met een lezer die geen toestemming geeft. Zet aan dat reacties eerst op goedkeuring wachten.',
    ],
    audience: 'endpoint',
  }),
  withdrawn: () => ({title: 'De testreactie is weer weg', explanation: ['De test heeft haar zelf teruggenomen. Zij telt niet mee in de stand.']}),
  'withdraw-failed': (finding) => ({
    title: 'De testreactie staat er nog',
    explanation: [
      finding.status === undefined
        ? 'Terugnemen lukte niet: de server laat DELETE van deze website niet toe. Ook lezers kunnen hun reactie dan niet terugnemen, en daar hebben zij recht op.'
        : `Terugnemen lukte niet (status ${finding.status}). Ook lezers kunnen hun reactie dan niet terugnemen, en daar hebben zij recht op.`,
      'Haal de testreactie met de hand weg.',
    ],
    add: [...find(finding), ...(finding.status === undefined ? snippet('Headers bij het antwoord op OPTIONS:', corsForDelete(finding.origin)) : [])],
    audience: 'endpoint',
  }),
  'delete-by-hand': (finding) => ({
    title: 'Haal de testreactie zelf weg',
    explanation: [`Bij ${titleOf(finding.service ?? '')} kan de test haar niet terugnemen.`],
    add: find(finding),
    audience: 'editor',
  }),
  'maybe-stored': (finding) => ({
    title: 'Misschien is de testreactie wel opgeslagen',
    explanation: ['Dat is van hieruit niet te zien. Kijk bij de reacties, en haal haar weg als zij er staat.'],
    add: find(finding),
    audience: 'editor',
  }),
  'results-good': () => ({title: 'De stand is op te vragen', explanation: ['De pagina kan laten zien hoe lezers erover denken.']}),
  'results-hidden': ({origin}) => ({
    title: 'De stand is vanaf deze website niet op te vragen',
    explanation: ['Reacties komen aan, maar op het opvragen van de stand (GET) komt geen leesbaar antwoord. Lezers zien dan geen uitslag.'],
    add: snippet('Zet deze header ook bij het antwoord op GET:', `Access-Control-Allow-Origin: ${origin ?? '*'}`),
    audience: 'endpoint',
  }),
  'results-missing': ({status}) => ({
    title: 'Dit adres geeft geen stand',
    explanation: [
      `Reacties komen aan, maar op het opvragen van de stand (GET) antwoordt de server met status ${status ?? ''}. Lezers zien dan geen uitslag. Laat de server de stand geven, of toon geen uitslag.`,
    ],
    add: [{where: 'Zonder uitslag:', code: 'results="never"'}],
    audience: 'endpoint',
  }),
  'results-other': ({said}) => ({
    title: 'De stand heeft een andere vorm dan verwacht',
    explanation: [
      `De server geeft op GET iets anders dan de stand en de reacties.${said ? ` Dit klopt niet: ${said}.` : ''} Lezers zien dan geen uitslag.`,
    ],
    add: [
      {where: 'Een adres van stelling-poll antwoordt met ten minste:', code: '{"poll": {}, "standing": {"n": 0, "counts": {}}, "reactions": []}'},
    ],
    audience: 'endpoint',
  }),
  'results-without-etag': () => ({
    title: 'De stand is op te vragen, maar zonder ETag',
    explanation: [
      'Met een ETag hoeft de server een stand die niet veranderde niet opnieuw te sturen. Misschien is de header er wel, en laat de server haar aan deze website niet zien.',
    ],
    add: [{where: 'Zet deze header bij het antwoord op GET:', code: 'Access-Control-Expose-Headers: ETag, Retry-After'}],
    audience: 'endpoint',
  }),
};
