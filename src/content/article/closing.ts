import {plain} from './characters.ts';
import type {Span} from './manuscript.ts';
import {sentencesIn} from './sentences.ts';

/** How an article calls on its readers. The polite form and the familiar one; a reader is never in the third person. */
const calls = [
  /\b(?:laat|geef|stuur|mail|deel|plaats|schrijf|vul|zet|post|vertel|lever|app|tweet)\b.*\b(?:reacties?|mening(?:en)?|stem|standpunt|weten|achter|verhaal|ervaring(?:en)?|antwoord)\b/,
  /^(?:reageer|reageren|reacties|praat|discussieer|doe|denk|stem|mail|vertel|klik|vul)\b/,
  /\b(?:uw|je|jouw|jullie) (?:reacties?|mening(?:en)?|antwoord(?:en)?|stem|standpunt|bijdragen?)\b/,
  /\b(?:we|wij|de redactie|ik) (?:is|zijn|ben)\b.*\bbenieuwd\b|\bbenieuwd naar\b/,
  /\b(?:hieronder|hier onder|onderaan)\b.*\b(?:reageren|reactie)\b|\breageren (?:kan|kunt|kun)\b|\b(?:kunt|kun) (?:u|je|jij|jullie)\b.*\breageren\b/,
  /^(?:alvast )?(?:bedankt|dank)\b/,
];

const asksReader = /\b(?:u|uw|je|jij|jouw|jullie)\b/;

/** Longer, and it is an argument. */
const longest = 300;

type Part = 'question' | 'call' | undefined;

const partOf = (sentence: string): Part => {
  if (sentence.length > longest) return undefined;
  const words = plain(sentence);
  if (/\?[”’"'»)]*$/.test(words)) return calls[1]!.test(words) ? 'call' : 'question';
  return calls.some((call) => call.test(words)) ? 'call' : undefined;
};

/** The end of an article: what it asks its readers, how it calls on them, and what is neither. */
export interface Closing {
  readonly question?: string;
  readonly callToAction?: string;
  readonly rest: readonly Span[];
}

/**
 * Reads the narration behind the panel. A question to the reader counts wherever it stands there; another only right
 * behind one, as `Waarom?` does, or in a row of questions and calls that ends the article.
 */
export const closingIn = (text: string, narration: readonly Span[]): Closing => {
  const sentences = narration.flatMap((span) => sentencesIn(text, span));
  const parts = sentences.map(({start, end}) => partOf(text.slice(start, end)));
  const last = parts.findLastIndex((part) => part === undefined);
  const texts: Record<'question' | 'call', string[]> = {question: [], call: []};
  const rest: Span[] = [];
  let wasPart = false;
  sentences.forEach((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    const asks = parts[index] === 'question' && (wasPart || asksReader.test(plain(words)));
    const part = index > last || asks ? parts[index] : undefined;
    wasPart = part !== undefined;
    const before = rest.at(-1);
    if (part) texts[part].push(words);
    else if (before && !text.slice(before.start, sentence.start).includes('\n')) rest[rest.length - 1] = {start: before.start, end: sentence.end};
    else rest.push(sentence);
  });
  const [question, callToAction] = [texts.question.join(' '), texts.call.join(' ')];
  return {rest, ...(question && {question}), ...(callToAction && {callToAction})};
};
