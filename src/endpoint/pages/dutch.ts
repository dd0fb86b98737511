import {limits} from '../../contract/limits.ts';
import {problemTypes, type Problem, type ProblemError} from '../../contract/problem.ts';

/** What a reader is told: what is wrong, why, and what to do about it. */
export interface Explanation {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly advice: string;
}

const goBack = 'Ga terug met de knop van uw browser. Wat u invulde, staat daar nog.';
const notStored = 'Uw reactie is niet opgeslagen';

const fieldReasons: Readonly<Record<string, string>> = {
  stance: 'Kies hoe u over de stelling denkt.',
  reason: `Uw tekst is te lang. Gebruik niet meer dan ${limits.reason} tekens.`,
  name: `Uw naam is te lang. Gebruik niet meer dan ${limits.name} tekens.`,
  email: 'Uw e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl.',
};

const fieldReason = ({field}: ProblemError): string =>
  Object.hasOwn(fieldReasons, field) ? fieldReasons[field]! : `De pagina stuurde iets mee dat niet klopt (${field}). Laat dit aan de redactie weten.`;

const byType: Readonly<Record<string, (problem: Problem) => Explanation>> = {
  [problemTypes.invalid]: ({errors = []}) => ({
    title: 'Er klopt nog iets niet',
    reasons: errors.map(fieldReason),
    advice: `${goBack} Pas het aan en verstuur uw reactie opnieuw.`,
  }),
  [problemTypes.idReused]: () => ({
    title: notStored,
    reasons: ['Vanaf deze pagina is al een andere reactie verstuurd.'],
    advice: 'Ga terug, laad de pagina opnieuw en vul uw reactie nog eens in.',
  }),
  [problemTypes.closed]: () => ({
    title: 'U kunt nu niet reageren',
    reasons: ['Deze stelling is nog niet open of al gesloten. Uw reactie is niet opgeslagen.'],
    advice: goBack,
  }),
};

const byStatus: Readonly<Record<number, Explanation>> = {
  403: {
    title: notStored,
    reasons: ['Deze website mag hier geen reacties naartoe sturen.'],
    advice: `Laat dit aan de redactie weten. ${goBack}`,
  },
  404: {
    title: 'Deze pagina bestaat niet',
    reasons: ['Wij kennen deze stelling niet.'],
    advice: `Laat dit aan de redactie weten. ${goBack}`,
  },
  410: {
    title: notStored,
    reasons: ['U hebt deze reactie eerder ingetrokken.'],
    advice: 'Ga terug, laad de pagina opnieuw en vul een nieuwe reactie in.',
  },
  413: {
    title: notStored,
    reasons: [`Uw tekst is te lang. Gebruik niet meer dan ${limits.reason} tekens.`],
    advice: `${goBack} Maak uw tekst korter en verstuur uw reactie opnieuw.`,
  },
  421: {
    title: notStored,
    reasons: ['Dit adres hoort niet bij deze website.'],
    advice: `Laat dit aan de redactie weten. ${goBack}`,
  },
  429: {
    title: 'Het is nu te druk',
    reasons: ['Er komen te veel reacties tegelijk.'],
    advice: `Wacht een paar minuten. ${goBack} Verstuur uw reactie dan opnieuw.`,
  },
};

/** An error on our side: it may have been stored all the same, and nobody is told otherwise. */
const ourFault: Explanation = {
  title: 'Het lukt nu niet',
  reasons: ['Wij weten niet of uw reactie is opgeslagen.'],
  advice: `Wacht een paar minuten. ${goBack} Verstuur uw reactie dan opnieuw.`,
};

const unreadable: Explanation = {
  title: notStored,
  reasons: ['De pagina stuurde iets wat wij niet kunnen lezen.'],
  advice: `Laat dit aan de redactie weten. ${goBack}`,
};

export const explain = (problem: Problem): Explanation =>
  byType[problem.type]?.(problem) ?? byStatus[problem.status] ?? (problem.status >= 500 ? ourFault : unreadable);
