import type {Stance} from '../../contract/stance.ts';
import type {List} from '../store/moderation.ts';
import type {DecisionAction, Hold, RowState} from '../store/tables.ts';

export const stanceNames: Readonly<Record<Stance, string>> = {
  agree: 'Eens',
  'partly-agree': 'Deels eens',
  neutral: 'Neutraal',
  'partly-disagree': 'Deels oneens',
  disagree: 'Oneens',
  unsure: 'Weet ik niet',
};

export const listNames: Readonly<Record<List, string>> = {
  waiting: 'Wachtend',
  published: 'Geplaatst',
  rejected: 'Niet geplaatst',
  private: 'Alleen voor de redactie',
};

/** What a list without reactions says. */
export const emptyLists: Readonly<Record<List, string>> = {
  waiting: 'Er wacht niets op u. Nieuwe reacties komen hier vanzelf te staan.',
  published: 'Er is nog geen reactie geplaatst.',
  rejected: 'Er is geen reactie die u niet hebt geplaatst.',
  private: 'Er is geen reactie van een lezer die niet op de site wil.',
};

export const holdReasons: Readonly<Record<Hold, string>> = {
  honeypot: 'Een verborgen veld was ingevuld. Dat doet meestal een robot.',
  'too-fast': 'Verstuurd binnen een paar seconden. Dat doet meestal een robot.',
  blocklist: 'Er staat een woord in van uw lijst.',
  duplicate: 'Lijkt op een eerdere reactie.',
  unverified: 'De controle tegen robots is niet gedaan.',
};

/** As a message after the decision, and in the log. */
export const actionNames: Readonly<Record<DecisionAction, string>> = {
  publish: 'Geplaatst',
  reject: 'Niet geplaatst',
  erase: 'Gewist',
  undo: 'Ongedaan gemaakt',
};

/** What became of a reaction that nobody can decide about any more. */
export const goneReasons: Readonly<Partial<Record<RowState, string>>> = {
  withdrawn: 'De lezer heeft deze reactie zelf ingetrokken.',
  erased: 'Deze reactie is gewist.',
  purged: 'De bewaartijd van deze reactie is voorbij.',
};

const zone = 'Europe/Amsterdam';
const moments = new Intl.DateTimeFormat('nl-NL', {dateStyle: 'medium', timeStyle: 'short', timeZone: zone});
const clock = new Intl.DateTimeFormat('nl-NL', {timeStyle: 'short', timeZone: zone});
// A day of the counts is one in UTC, and has no hour that another zone could move to the day before.
const days = new Intl.DateTimeFormat('nl-NL', {day: 'numeric', month: 'long', timeZone: 'UTC'});
const numbers = new Intl.NumberFormat('nl-NL');

export const sayMoment = (iso: string): string => moments.format(new Date(iso));
export const sayTime = (iso: string): string => clock.format(new Date(iso));
export const sayDay = (day: string): string => days.format(new Date(day));
export const sayNumber = (n: number): string => numbers.format(n);
export const sayReactions = (n: number): string => (n === 1 ? '1 reactie' : `${sayNumber(n)} reacties`);
