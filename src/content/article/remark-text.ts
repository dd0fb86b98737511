import type {Remark, RemarkCode} from './remark.ts';

const sentences: Readonly<Record<RemarkCode, string>> = {
  'no-text': 'Er is geen tekst. Plak de tekst van uw artikel.',
  'looks-like-code': 'Dit lijkt op code of een bestand. Plak de gewone tekst van uw artikel.',
  'no-statement': 'Wij vonden geen stelling. Zet ‘Stelling:’ voor de stelling.',
  'no-contributions': 'Wij vonden geen deskundigen. Schrijf het zo: Naam, functie: “Wat de deskundige zegt.”',
  'no-question': 'Wij vonden geen vraag aan de lezer, zoals ‘Wat vindt u?’.',
  'statement-by-position': 'Er staat niet bij wat de stelling is. Wij namen de eerste zin. Klopt dat?',
  'second-statement': 'Hier begint een tweede stelling. Maak daar een eigen poll van.',
  'unclosed-quote': 'Hier ontbreekt het laatste aanhalingsteken. Kijk of het citaat goed eindigt.',
  'no-quotation-marks': 'Er staan geen aanhalingstekens om deze tekst. Kijk of het citaat goed eindigt.',
  'speaker-continued': 'Bij dit citaat staat geen naam. Wij zetten het bij de vorige spreker. Klopt dat?',
  'quote-without-speaker': 'Bij dit citaat staat niet wie het zegt.',
  'stance-not-stated': 'Hier staat niet of de deskundige het eens of oneens is. Dat vullen wij niet zelf in.',
  'stance-unclear': 'Is de deskundige het eens of oneens? Dat staat er niet duidelijk. Kies het zelf.',
  'call-not-in-poll': 'De oproep om te reageren past niet in dit bestand. Zet die zelf in uw artikel.',
  'not-placed': 'Deze tekst kreeg geen plek.',
};

/** Long enough to find the words back; a remark is one line. */
const excerpt = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
};

/** A remark as Dutch sentences at B1 level, the words it is about behind them. Without the line: who shows it knows where. */
export const remarkText = ({code, text}: Remark): string => (text ? `${sentences[code]} (${excerpt(text)})` : sentences[code]);
