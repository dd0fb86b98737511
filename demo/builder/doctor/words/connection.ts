import type {ConnectionCode, Finding} from '../finding.ts';
import {corsHint} from './hints.ts';
import {snippet, type Say, type Snippet} from './words.ts';

const allowOrigin = ({origin}: Finding): string => `Access-Control-Allow-Origin: ${origin ?? '*'}`;

/** For our own endpoint a flag does it all; for others there is what they call it, or else the header. */
const allowSite = (finding: Finding): readonly Snippet[] =>
  finding.service === 'stelling'
    ? [
        {where: 'Start stelling-poll serve met deze instelling:', code: `--origin ${finding.origin ?? ''}`},
        {where: 'Is het een ander programma? Zet dan deze header bij elk antwoord, ook bij fouten:', code: allowOrigin(finding)},
      ]
    : [...corsHint(finding), {where: 'Zet deze header bij elk antwoord, ook bij fouten:', code: allowOrigin(finding)}];

const otherSite = (origin: string | undefined): string =>
  `Getest vanaf ${origin ?? 'deze site'}. Komt het artikel op een andere website, laat dan die website toe.`;

export const connectionWords: Readonly<Record<ConnectionCode, Say>> = {
  offline: () => ({
    title: 'Uw apparaat heeft geen internet',
    explanation: ['Herstel de verbinding en test opnieuw. Over het adres is nu niets te zeggen.'],
    audience: 'editor',
  }),
  unreachable: (finding) => ({
    title: 'Er komt geen antwoord van dit adres',
    explanation: [
      'Misschien zit er een tikfout in de naam, staat de server uit, of klopt het certificaat niet. Ook een adblocker of het netwerk van uw werk kan het tegenhouden. Bij een server in uw eigen netwerk vraagt de browser soms eerst om toestemming. Een pagina krijgt niet te horen welke van deze het is.',
      'Open het adres in een nieuw tabblad. Dan ziet u het wel: “kan de server niet vinden” is de naam, “weigert de verbinding” is de server, “verbinding is niet privé” is het certificaat.',
      'Ziet u in dat tabblad toch iets van de server, ook al is het een foutmelding? Dan bestaat het adres wel, en moet de server uw website toelaten.',
    ],
    add: [
      ...snippet('Open dit adres in een nieuw tabblad:', finding.url),
      ...snippet('Antwoordt de server daar wel? Laat hem dan deze header sturen:', allowOrigin(finding)),
    ],
    audience: 'editor',
  }),
  timeout: ({url}) => ({
    title: 'Het antwoord duurt te lang',
    explanation: [
      'De server begon niet op tijd te antwoorden, of maakte het antwoord niet af. Lezers zien dan dat hun reactie nog niet bevestigd is.',
      'Test het over een paar minuten opnieuw. Blijft het traag, geef dit dan door aan wie het adres beheert.',
    ],
    add: snippet('Het gaat om dit adres:', url),
    audience: 'endpoint',
  }),
  csp: ({directive, origin}) => ({
    title: 'Deze website staat het adres niet toe',
    explanation: [
      `Deze website heeft een lijst van adressen waarmee haar pagina’s mogen praten: de Content Security Policy. ${origin ?? 'Het adres'} staat daar niet op, en dus is er niets verstuurd.`,
      'De lijst van deze pagina telt hier. Heeft de pagina van uw artikel een andere lijst, zet het adres dan ook daarop.',
    ],
    add: snippet('Verander de Content-Security-Policy. Dit onderdeel moet zo worden:', directive),
    audience: 'site',
  }),
  'cors-missing': (finding) => ({
    title: 'De server antwoordt, maar laat deze website niet toe',
    explanation: [
      'Het adres bestaat. Maar een browser geeft een antwoord alleen door als de server deze website toelaat. Dat heet CORS.',
      otherSite(finding.origin),
    ],
    add: allowSite(finding),
    audience: 'endpoint',
  }),
  'preflight-refused': (finding) => ({
    title: 'De server weigert de vraag vooraf',
    explanation: [
      'Voor JSON vraagt de browser eerst toestemming, met een verzoek OPTIONS (een preflight). De server laat deze website toe, maar zegt op die vraag geen ja. De testreactie is daarom niet verstuurd.',
      finding.service === 'stelling'
        ? 'De server moet op OPTIONS antwoorden met status 204 en deze headers.'
        : 'Er zijn twee oplossingen: kies een andere codering (encoding) als de dienst die kent, of laat de server op OPTIONS antwoorden met status 204 en deze headers.',
      otherSite(finding.origin),
    ],
    add: [
      {
        where: 'Headers bij het antwoord op OPTIONS:',
        code: `${allowOrigin(finding)}\nAccess-Control-Allow-Methods: GET, POST, DELETE\nAccess-Control-Allow-Headers: Content-Type, Authorization`,
      },
    ],
    audience: 'endpoint',
  }),
  'answer-hidden': (finding) => ({
    title: 'De server geeft op een reactie geen leesbaar antwoord',
    explanation: [
      'Op andere verzoeken antwoordt de server wel, maar bij het versturen niet, of zonder de header die deze website toelaat. Dat gebeurt vaak als de server een fout geeft, of de lezer naar een bedankpagina stuurt.',
      'Kijk in het logboek van de server wat er met dit verzoek gebeurde.',
    ],
    add: [
      {where: 'Zet deze header bij elk antwoord, ook bij fouten en doorverwijzingen:', code: allowOrigin(finding)},
      {where: 'In nginx hoort daar “always” achter:', code: `add_header Access-Control-Allow-Origin "${finding.origin ?? '*'}" always;`},
    ],
    audience: 'endpoint',
  }),
  'redirect-hidden': ({url}) => ({
    title: 'Dit adres stuurt door naar een ander adres',
    explanation: [
      url
        ? 'Een adres dat hier sterk op lijkt, antwoordt wel. Gebruik dat.'
        : 'Waarheen, dat vertelt de browser niet. Vraag wie het adres beheert om het laatste adres: met https://, en met of zonder de schuine streep aan het einde.',
      'Bij het doorsturen raakt een reactie vaak haar tekst kwijt.',
    ],
    add: snippet('Probeer dit adres:', url),
    audience: 'editor',
  }),
};
