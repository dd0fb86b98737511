import type {ChoiceCode, Finding} from '../finding.ts';
import {startOf, titleOf} from '../services.ts';
import {snippet, type Say, type Snippet} from './words.ts';

const named = ({services = []}: Finding): string => services.map(titleOf).join(' of ');

/** Our own service goes without saying: the other's name has to go. */
const choose = ({service, services: [name] = []}: Finding): readonly Snippet[] =>
  name === 'stelling'
    ? snippet('Haal dit weg uit de code voor uw artikel:', `service="${service ?? ''}"`)
    : snippet('Zet in de code voor uw artikel:', name && `service="${name}"`);

export const choiceWords: Readonly<Record<ChoiceCode, Say>> = {
  'other-service': (finding) => ({
    title: `Dit lijkt op ${named(finding)}`,
    explanation: [
      `U koos ${titleOf(finding.service ?? '')}. Maar ${finding.by === 'answer' ? 'het antwoord' : 'het adres'} hoort bij ${named(finding)}. Kies die dienst en test opnieuw.`,
    ],
    add: choose(finding),
    audience: 'editor',
  }),
  'service-fits-better': (finding) => ({
    title: `${startOf(named(finding))} past beter`,
    explanation: [
      `Het werkt zo, maar het adres hoort bij ${named(finding)}. Met die dienst ziet de lezer ook wat er aan een veld moet veranderen, en is zeker wat “ontvangen” betekent.`,
    ],
    add: choose(finding),
    audience: 'editor',
  }),
  'other-encoding': ({encoding = 'urlencoded'}) => ({
    title: 'Met een andere encoding lukt het wel',
    explanation: ['De test is in deze vorm opnieuw verstuurd, en toen nam de dienst haar aan.'],
    add: snippet('Zet in de code voor uw artikel:', `encoding="${encoding}"`),
    audience: 'editor',
  }),
};
