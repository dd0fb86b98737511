import {nl} from './nl.ts';
import {nlResults} from './results-nl.ts';
import type {Dictionary} from './strings.ts';

/** Dutch that says je: what the two ways of speaking have in common is Dutch's own. */
const nlInformal: Dictionary = {
  ...nl,
  ...nlResults,
  question: 'Wat vind je?',
  reason: 'Waarom vind je dat?',
  name: 'Je naam',
  email: 'Je e-mailadres',
  emailHint: 'Alleen voor vragen over je reactie.',
  privacy: 'We krijgen alleen wat je hier invult. We plaatsen geen cookies.',
  controller: '{n} leest je reactie en gebruikt die alleen bij deze stelling.',
  retention: 'Aantal dagen dat we je reactie bewaren: {n}.',
  privacyPage: 'Over je privacy (nieuw tabblad)',
  personal: 'Dit lijkt in je tekst te staan: {n}. Haal het weg als je het niet wilt delen.',
  draftKept: 'Je tekst blijft in deze browser staan tot je verstuurt.',
  sending: 'We versturen je reactie…',
  errorTitle: 'Je reactie is nog niet verstuurd',
  'error-stance': 'Kies wat je van de stelling vindt.',
  'error-reason': 'Schrijf op waarom je dat vindt.',
  'error-name': 'Vul je naam in.',
  errorOther: 'Pas je reactie aan en probeer het opnieuw.',
  queuedTitle: 'Je reactie is nog niet bevestigd',
  queued: 'We bewaren je reactie op dit apparaat.',
  sentTitle: 'Je reactie is verstuurd',
  closed: 'Je kunt niet meer reageren. Je tekst staat hieronder nog.',
  unavailableTitle: 'We kunnen je reactie nu niet ontvangen',
  unavailable: 'Probeer het later opnieuw, of kopieer je tekst.',
  yours: 'Je reactie',
  thanks: 'Bedankt, je reactie is ontvangen',
  published: 'Je reactie staat op de site.',
  pending: 'De redactie leest je reactie eerst.',
  counted: 'Je standpunt telt mee. Je tekst komt niet op de site.',
  you: 'jouw standpunt',

  before: 'Je kunt reageren vanaf {n}.',
  after: 'Je kon reageren tot {n}.',
  nearTitle: 'Wie denkt als jij, en wie niet?',
  near: 'Dicht bij jou',
  differs: 'Anders dan jij',
  ownPending: 'De redactie leest je reactie eerst. Alleen jij ziet deze tekst.',
  ownCounted: 'Alleen jij ziet deze tekst.',
  changeSure: 'We halen je reactie weg. Daarna staat je tekst weer in het formulier.',
  withdrawSure: 'We halen je reactie weg. Je kunt dat niet terugdraaien.',
  withdrawing: 'We halen je reactie weg…',
  withdrawn: 'Je reactie is ingetrokken.',
  changing: 'Je reactie is ingetrokken. Je kunt je tekst nu wijzigen en opnieuw versturen.',
  notWithdrawn: 'We konden je reactie niet weghalen. Probeer het opnieuw.',
};

export default nlInformal;
