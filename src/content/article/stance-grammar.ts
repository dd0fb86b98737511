import type {Stance} from '../../contract/stance.ts';
import {plain} from './characters.ts';

/** A stance that somebody stated, and the words in which it was, where they say more than its name. */
export interface StatedStance {
  readonly stance: Stance;
  readonly label?: string;
}

/** The grammar of what counts as stating a stance: each line a list of ways to say one thing. */
const grammar = {
  wholly: 'helemaal|volledig|volmondig|geheel|volstrekt|absoluut|zeer|hartgrondig|totaal|compleet|honderd procent|100 ?(?:%|procent)|van harte|zeker',
  partly:
    'gedeeltelijk|deels|grotendeels|voornamelijk|overwegend|meestal|merendeels|hoofdzakelijk|redelijk|enigszins|half|ten dele|voor een (?:groot )?deel|voor het grootste deel|in grote lijnen|tot op zekere hoogte|een beetje|vooral|eerder|in principe',
  statement: '(?:de|deze) stelling',
  filler: 'dus|dan ook|daarom|zelf|echt|toch|wel|ook|persoonlijk',
  opening:
    'dus|en dus|kortom|al met al|daarom|samengevat|samenvattend|concluderend|alles overziend|uiteindelijk|per saldo|ja|maar|en|(?:mijn |onze )?conclusie|(?:mijn |ons )?oordeel|(?:mijn )?standpunt|(?:mijn )?antwoord',
  not: '(?:(?:helemaal|absoluut|echt|beslist|totaal) )?niet',
};
const {wholly, partly, statement, filler, opening, not} = grammar;

const degree = `(?:(?<wholly>${wholly})|(?<partly>${partly}))`;
const opened = `(?:(?:${opening})[,:]? )?`;
const filled = `(?:(?:${filler}) )*`;
const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

/** Nothing but the stance: `Gedeeltelijk eens`. */
const bareLabels = [
  whole(`(?:${degree} )?(?:mee )?(?<core>eens|oneens)(?: met ${statement})?`),
  whole('(?<core>neutraal|(?:helemaal )?eens noch oneens)'),
  whole('(?<core>weet (?:ik )?niet|weet ik (?:het )?(?:nog )?niet|geen mening)'),
];

const amIt = '(?:ik ben het|(?:wij|we) zijn het)';
const itAmI = '(?:ben ik het|zijn (?:wij|we) het)';
const think = '(?:(?:ik (?:denk|vind)|(?:wij|we) (?:denken|vinden))|(?:denk|vind) ik|(?:denken|vinden) (?:wij|we))';
const isTrue = '(?<core>klopt|(?:juist|waar) is|(?:onjuist|onwaar) is|niet klopt|niet (?:juist|waar) is)';

/** Whole sentences that name the statement; one that does not may agree with anybody, or with anything. */
const sentences = [
  whole(`${opened}(?:${amIt}|${itAmI}) ${filled}(?:(?<not>${not}) )?(?:${degree} )?(?<core>eens|oneens) met ${statement}`),
  whole(`${opened}met ${statement} ${itAmI} ${filled}(?:(?<not>${not}) )?(?:${degree} )?(?<core>eens|oneens)`),
  whole(`${opened}${think} ${filled}dat ${statement} ${filled}(?:${degree} )?${isTrue}`),
  whole(`${opened}${statement} (?<core>klopt niet|klopt|is (?:juist|waar|onjuist|onwaar))(?: ${filler})?`),
  whole(
    `(?:(?:dus|daarom|kortom|al met al|samengevat|(?:mijn |onze )?conclusie|(?:mijn |ons )?oordeel|mijn standpunt|mijn antwoord)[,:]? )(?:${degree} )?(?<core>eens|oneens)`,
  ),
];

/** Longer, it is no such sentence. */
const longest = 120;

const stanceOf = ({wholly: isWholly, partly: isPartly, not: isNot, core = ''}: Record<string, string | undefined>): Stance | undefined => {
  if (core === 'neutraal' || core.includes('noch')) return 'neutral';
  if (/mening|weet/.test(core)) return 'unsure';
  const against = /oneens|onjuist|onwaar|niet/.test(core);
  // Not wholly agreeing is not disagreeing, and not disagreeing is not agreeing.
  if (isNot) return isWholly || isPartly || against ? undefined : 'disagree';
  if (isPartly) return against ? 'partly-disagree' : 'partly-agree';
  return against ? 'disagree' : 'agree';
};

const read = (rules: readonly RegExp[], words: string): {stance: Stance; said: string} | undefined => {
  if (words.length > longest) return undefined;
  for (const rule of rules) {
    const groups = rule.exec(words)?.groups;
    const stance = groups && stanceOf(groups);
    const extent = groups?.['partly'] ?? groups?.['wholly'];
    if (stance) return {stance, said: extent && /eens/.test(groups?.['core'] ?? '') ? `${extent} ${groups?.['core']}` : ''};
  }
  return undefined;
};

export const inCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The stance of words that say nothing else: `gedeeltelijk eens`, `Oneens!`. The label is those very words. */
export const labelOf = (text: string): {stance: Stance; label: string} | undefined => {
  if (text.length > longest) return undefined;
  const found = read(bareLabels, plain(text).replace(/ ?[.!,]+$/, ''));
  return found && {stance: found.stance, label: text.trim().replace(/[.,]$/, '')};
};

/**
 * The stance of a whole sentence about the statement: `Ik ben het dus grotendeels eens met de stelling.` Its label is
 * what it says more than eens or oneens.
 */
export const stanceOfSentence = (text: string): StatedStance | undefined => {
  if (text.length > longest) return undefined;
  const found = read(sentences, plain(text).replace(/ ?[.!,]+$/, ''));
  return found && {stance: found.stance, ...(found.said && {label: inCapital(found.said)})};
};

/** Whether a sentence speaks of agreeing: an editor may see a stance where this grammar does not. */
export const speaksOfAgreeing = (text: string): boolean =>
  /^(?:\S+ ){0,3}(?:on)?eens\b|^neutraal|\b(?:het|mee) (?:\S+ ){0,4}(?:on)?eens\b|\bstelling (?:\S+ ){0,3}(?:klopt|juist|waar|onjuist|onwaar|(?:on)?eens)\b/.test(
    plain(text).slice(0, 300),
  );
