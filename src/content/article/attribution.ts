import {isInvisible, isSpace} from './characters.ts';
import {speakersIn, type Speakers} from './experts.ts';
import type {Span} from './manuscript.ts';
import {sentencesIn} from './sentences.ts';
import {speechVerbs} from './words.ts';

/** A phrase that says who speaks, and where it stands. */
export interface Attribution extends Span {
  readonly speakers: Speakers;
}

/** How far from a quotation its speaker is looked for, in characters: a bound on the work, and on what is a phrase. */
const reach = 300;

/** What Word puts before a line of a list. */
const bullet = /^\s*(?:[•·▪◦‣●○■□*\uF0B7–—-]|o(?=\t)|\d{1,3}[.)]|[a-z][.)])\s+/;

/** Where the words of a paragraph begin, behind a bullet or a number. */
export const wordsFrom = (text: string, {start, end}: Span): number => {
  const head = text.slice(start, Math.min(end, start + 40));
  let from = start + (bullet.exec(head)?.[0].length ?? 0);
  while (from < end && (isSpace(text[from]) || isInvisible(text[from]))) from++;
  return from;
};

const verbAtEnd = /,?\s+(?:(?:zo|en)\s+)?(\p{L}+)(?:\s+(?:het volgende|daarover|hierover|ook|dan ook))?$/u;

const withoutVerb = (phrase: string): string => {
  const found = verbAtEnd.exec(phrase);
  return found && speechVerbs.has(found[1]!.toLowerCase()) ? phrase.slice(0, found.index) : phrase;
};

/** `Naam, functie: “`: who speaks, by the words from an offset up to an opening mark. */
export const attributionBefore = (text: string, from: number, open: number): Attribution | undefined => {
  let colon = open - 1;
  while (colon > from && (isSpace(text[colon]) || isInvisible(text[colon]))) colon--;
  if (colon <= from || text[colon] !== ':') return undefined;
  let start = colon;
  while (start > Math.max(from, colon - reach) && !/[“”„"«»\n]/.test(text[start - 1]!)) start--;
  const last = sentencesIn(text, {start, end: colon}).at(-1);
  const speakers = last && speakersIn(withoutVerb(text.slice(last.start, colon).trim()));
  return speakers?.isSure ? {start: last!.start, end: colon + 1, speakers} : undefined;
};

const leadIn = /^[\s,.–—-]*(?:(?:zo|als volgt)\s+)?(\p{L}+)\s+(?:(?:ook|daarop|vervolgens|tot slot|echter|verder)\s+)?/u;
const inBrackets = /^\s*\(([^()]{3,250})\)\.?/;
const afterDash = /^\s*[–—-]\s*(?=\S)/;

/** `“…”, zegt Naam, functie.` By `pronoun` it is whoever spoke before. */
export const attributionAfter = (text: string, {start, end}: Span): Attribution | {end: number; pronoun: true} | undefined => {
  const near = text.slice(start, Math.min(end, start + reach));
  const bracketed = inBrackets.exec(near);
  const named = bracketed && speakersIn(bracketed[1]!);
  if (named?.isSure) return {start, end: start + bracketed![0].length, speakers: named};

  const verb = leadIn.exec(near);
  const speaks = !!verb && speechVerbs.has(verb[1]!.toLowerCase());
  const lead = speaks ? verb : afterDash.exec(near);
  if (!lead) return undefined;
  const sentence = sentencesIn(text, {start: start + lead[0].length, end: start + near.length})[0];
  if (!sentence) return undefined;
  const phrase = text.slice(sentence.start, sentence.end).replace(/[\s,.:;!]+$/, '');
  if (speaks && /^(?:hij|zij|ze|beiden|de laatste)(?![\p{L}])/u.test(phrase)) return {end: sentence.end, pronoun: true};
  const speakers = speakersIn(phrase.replace(/,?\s(?:uit|toe)$/, ''));
  return speakers && (speaks || speakers.isSure) ? {start, end: sentence.end, speakers} : undefined;
};

/** A line that is nothing but who speaks: `Naam, functie`. The role must be there, or any title in capitals would do. */
export const attributionAlone = (text: string, {start, end}: Span): Attribution | undefined => {
  if (end - start > reach) return undefined;
  const line = text.slice(start, end).trim();
  if (/[.!?…’']$|[“”„"«»]|:./.test(line) || sentencesIn(line, {start: 0, end: line.length}).length !== 1) return undefined;
  const phrase = withoutVerb(line.replace(/\s*:$/, ''));
  const speakers = speakersIn(phrase);
  const hasRole = !!speakers?.experts.some(({role, organisation}) => role ?? organisation) && /[,(–—]|\s-\s/.test(phrase);
  return speakers?.isSure && !speakers.saysMore && (hasRole || /:$/.test(line)) ? {start, end, speakers} : undefined;
};

/** `Naam, functie: Tekst`, without quotation marks; only where a role is named. */
export const attributionUnquoted = (text: string, {start, end}: Span): Attribution | undefined => {
  const head = text.slice(start, Math.min(end, start + reach));
  const colon = head.indexOf(':');
  if (colon < 0 || !head.slice(colon + 1).trim()) return undefined;
  const found = attributionAlone(text, {start, end: start + colon});
  const {role, organisation} = found?.speakers.experts[0] ?? {};
  // `Westerwaard, 12 mei: …` says where and when.
  return found && /^\p{L}/u.test(role ?? organisation ?? '') ? {...found, end: start + colon + 1} : undefined;
};
