import type {AnswerCode} from '../finding.ts';
import {titleOf} from '../services.ts';
import {accessHint, presenceHint} from './hints.ts';
import {fieldLines, fieldSnippets} from './fields.ts';
import {quoted, snippet, type Say} from './words.ts';

const wait = (seconds: number | undefined): string =>
  seconds === undefined
    ? 'Wacht een paar minuten en test opnieuw.'
    : `De server vraagt om ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} te wachten. Test daarna opnieuw.`;

/** What each way of writing it is called in the snippet. */
const encodings: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
  'text/plain': 'text',
};

export const answerWords: Readonly<Record<AnswerCode, Say>> = {
  redirected: ({url, severity}) => ({
    title: 'Dit adres stuurt door naar een ander adres',
    explanation:
      severity === 'warning'
        ? ['De reactie kwam aan, maar met een omweg. Gebruik liever meteen het laatste adres.']
        : [
            'Bij het doorsturen raakt een reactie vaak haar tekst kwijt. Gebruik meteen het laatste adres. Let op https:// en op de schuine streep aan het einde.',
          ],
    add: snippet('Dit is het laatste adres:', url),
    audience: 'editor',
  }),
  'led-away': ({url, severity}) => ({
    title: 'De server stuurt door naar een andere pagina',
    explanation: [
      severity === 'warning'
        ? 'Is dat een bedankpagina? Dan is dat gewoon. Is het een inlogpagina of een nieuwe plek van het formulier? Vraag dan om het goede adres.'
        : 'Is dat een bedankpagina? Dan is de reactie misschien opgeslagen, maar is er geen bewijs. Is het een inlogpagina of een nieuwe plek van het formulier? Vraag dan om het goede adres.',
    ],
    add: snippet('Hier kwam de test uit:', url),
    audience: 'editor',
  }),
  'poll-unknown': ({poll, said}) => ({
    title: `De stelling “${poll ?? ''}” is daar niet bekend`,
    explanation: [
      'De server werkt, maar kent geen stelling met deze naam. Kijk of de naam in het adres klopt, of laat de stelling toevoegen.',
      ...quoted(said),
    ],
    add: snippet('De map achter --polls heeft dit bestand nodig:', poll && `${poll}.json`),
    audience: 'endpoint',
  }),
  'not-found': (finding) => ({
    title: 'Op dit adres is niets te vinden',
    explanation: [
      `De server bestaat, maar niet deze pagina (status ${finding.status ?? 404}). Kijk of het adres precies klopt, ook de nummers en de schuine strepen.`,
      ...quoted(finding.said),
    ],
    add: presenceHint(finding),
    audience: 'editor',
  }),
  'login-required': (finding) => ({
    title: 'Het adres vraagt om in te loggen',
    explanation: [
      'Lezers hebben geen account. Het adres moet reacties zonder inloggen aannemen (status 401). Zet nooit een sleutel of wachtwoord in uw pagina.',
      ...quoted(finding.said),
    ],
    add: accessHint(finding),
    audience: 'endpoint',
  }),
  forbidden: (finding) => ({
    title: 'Het adres neemt van deze website niets aan',
    explanation: [
      'De server begrijpt de reactie, maar weigert haar (status 403). Meestal staat deze website niet op een lijst, of mogen bezoekers zonder account niets insturen.',
      ...quoted(finding.said),
    ],
    add:
      finding.service === 'stelling'
        ? snippet('Start stelling-poll serve met deze instelling:', `--origin ${finding.origin ?? ''}`)
        : accessHint(finding),
    audience: 'endpoint',
  }),
  'method-not-allowed': ({said}) => ({
    title: 'Dit adres neemt geen reacties aan',
    explanation: [
      'Het adres bestaat, maar kent geen POST (status 405). Waarschijnlijk is het een pagina om te bekijken, en heeft het formulier zelf een ander adres.',
      ...quoted(said),
    ],
    audience: 'editor',
  }),
  closed: ({said}) => ({
    title: 'De stelling of het formulier is nog niet open, of al gesloten',
    explanation: ['Het adres werkt, maar neemt nu geen reacties aan. Kijk naar de begindatum en einddatum daar.', ...quoted(said)],
    audience: 'endpoint',
  }),
  'too-large': () => ({
    title: 'De server vindt de reactie te groot',
    explanation: [
      'De test is maar een paar regels (status 413). Een lezer mag 4000 tekens schrijven. Zet de grens voor een verzoek hoger, op ten minste 32 kB.',
    ],
    add: snippet('In nginx bijvoorbeeld:', 'client_max_body_size 128k;'),
    audience: 'endpoint',
  }),
  'content-type': ({contentType, service = '', said}) => ({
    title: 'De server leest de reactie niet in deze vorm',
    explanation: [
      `De reactie ging als ${contentType || 'onbekend type'} (encoding “${encodings[contentType ?? ''] ?? ''}”) en de server neemt dat niet aan (status 415).`,
      service === 'stelling'
        ? 'Een adres van stelling-poll leest JSON. Waarschijnlijk is dit het adres van een andere dienst: kies die dienst.'
        : `Kies een andere encoding, of kijk of ${titleOf(service)} wel de goede dienst is.`,
      ...quoted(said),
    ],
    audience: 'editor',
  }),
  'wrong-host': ({said}) => ({
    title: 'De server kent deze naam niet als de zijne',
    explanation: [
      'Het verzoek kwam binnen onder een andere naam dan is ingesteld (status 421). Gebruik de openbare naam, of stel deze naam in.',
      ...quoted(said),
    ],
    add: [{where: 'Bij stelling-poll serve:', code: '--public-host poll.gemeente.nl'}],
    audience: 'endpoint',
  }),
  'fields-refused': (finding) => ({
    title: 'De dienst wil andere velden',
    explanation: [
      `De dienst leest de reactie, maar keurt velden af (status ${finding.status ?? 422}):`,
      ...fieldLines(finding),
      finding.service === 'stelling'
        ? 'Een adres van stelling-poll hoort elke reactie aan te nemen zoals de lezer die verstuurt.'
        : 'Heten de velden daar anders? Geef dan de namen op die de dienst gebruikt.',
    ],
    add: fieldSnippets(finding),
    audience: finding.service === 'stelling' ? 'endpoint' : 'editor',
  }),
  'body-refused': ({status, service = '', said}) => ({
    title: 'De dienst neemt de reactie niet aan',
    explanation: [
      `De dienst leest de reactie wel, maar zegt nee (status ${status ?? 400}) zonder te zeggen aan welk veld het ligt.`,
      ...quoted(said),
      service === 'stelling'
        ? 'Kijk of dit een adres van stelling-poll is.'
        : `Kijk of ${titleOf(service)} de goede dienst is, en of er een verplicht vast veld ontbreekt, zoals een sleutel of het nummer van het formulier.`,
    ],
    audience: 'editor',
  }),
  'taken-for-spam': ({said}) => ({
    title: 'De dienst houdt de test voor spam',
    explanation: [
      'Misschien vraagt de dienst om een captcha, of is het spamfilter streng. Zet een captcha in het artikel, of stel het filter ruimer in.',
      ...quoted(said),
    ],
    audience: 'endpoint',
  }),
  busy: ({status, retryAfter, said}) => ({
    title: 'De server heeft het te druk, of er is te vaak getest',
    explanation: [
      `De server neemt nu even niets aan (status ${status ?? 429}). ${wait(retryAfter)}`,
      'Bij lezers bewaart de browser de reactie, en probeert het later vanzelf opnieuw.',
      ...quoted(said),
    ],
    audience: 'editor',
  }),
  'server-error': ({status, retryAfter, said}) => ({
    title: 'Er gaat iets mis op de server',
    explanation: [
      `De server antwoordt met een fout (status ${status ?? 500}). ${wait(retryAfter)} Blijft de fout, geef dit dan door aan wie het adres beheert.`,
      ...quoted(said),
    ],
    audience: 'endpoint',
  }),
  'other-status': ({status, said}) => ({
    title: `De server antwoordt met status ${status ?? ''}`,
    explanation: ['Dat betekent hier niet dat de reactie is opgeslagen. Geef dit door aan wie het adres beheert.', ...quoted(said)],
    audience: 'endpoint',
  }),
};
