import fc, {type Arbitrary} from 'fast-check';

/** The quotation marks in which a whole quote may stand, and a pair of another family that may stand in it. */
const styles = [
  ['“', '”', '‘', '’'],
  ['„', '”', '‚', '’'],
  ['„', '“', '‚', '‘'],
  ['"', '"', '“', '”'],
  ['“', '”', '"', '"'],
  ['“', '”', '“', '”'],
  ['«', '»', '“', '”'],
  ['« ', ' »', '‹', '›'],
  ['»', '«', '›', '‹'],
  ['”', '”', '‘', '’'],
  ['‘', '’', '“', '”'],
  ["'", "'", '"', '"'],
] as const;

type Style = (typeof styles)[number];

const words = 'ik wij vinden straat boom duur mooi nooit altijd gemeente buurt de het een en maar toch fiets water Jansen AVG'.split(' ');
const apostrophes = ['foto’s', "auto's", '’s avonds', "'s ochtends", '’t is', "m'n", 'z’n', 'jaren ’90'];
const oddities = [
  '1-0',
  '24/7',
  'sociaal\u00ADdomein',
  'kúnnen',
  'caf\u0065\u0301',
  'a\u00A0b',
  'a\tb',
  '\u200Bwoord',
  'x\u200Fy',
  '👩‍🚒',
  '€ 5',
  '(zie boven)',
  '50%',
  '– dus –',
  'ja: nee',
];

/** Any characters but those that mean something to who reads an article: marks, ends of lines, and what a list or a reply begins with. */
const noise = fc
  .string({unit: 'binary', maxLength: 6})
  .map((text) => text.replace(/[“„”"‘‚’'«»‹›\s>:\u0085\u2028\u2029\x00-\x1F]/gu, ''))
  .map((text) => `w${text}w`);

const fragment = ([, , open, close]: Style, isSingle: boolean): Arbitrary<string> => {
  const plain = fc.oneof({weight: 8, arbitrary: fc.constantFrom(...words)}, fc.constantFrom(...oddities), noise);
  // An apostrophe at the edge of a word is also a closing mark: within single marks nobody can tell them apart.
  const apostrophe = fc.constantFrom(...apostrophes.filter((word) => !isSingle || /^\p{L}/u.test(word)));
  const nested = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 4}).map((inner) => `${open}${inner.join(' ')}${close}`);
  return fc.oneof({weight: 8, arbitrary: plain}, apostrophe, nested);
};

const paragraph = (style: Style): Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...words),
      fc.array(fc.tuple(fragment(style, /[‘']/.test(style[0])), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '… ')), {maxLength: 12}),
      fc.constantFrom('.', '!', '?', '', '…'),
    )
    .map(([first, rest, stop]) => `${first} ${rest.flat().join('')}`.trimEnd().replace(/[,.?…]+$/, '') + stop);

const labels = ['', '', 'Gedeeltelijk eens. ', 'Eens! ', 'Voornamelijk oneens.\u00A0', 'Oneens, want ', 'Eens. ', 'Weet ik niet. '];
const people = [
  'Jan Jansen, bakker',
  'Noor el Amrani (wethouder)',
  'dr. A.B. van den Berg, arts bij Praktijk Oost',
  'Kim Visser – Hooimeijer, strateeg',
  'Els Bos en Ed Bos, bewoners',
  'Mo Haddad, adviseur, en Bo Kok, lid van de raad',
];

export interface WrittenQuote {
  readonly paragraphs: readonly string[];
  readonly text: string;
}

/** A contribution as somebody may write it: its quote, in one of the styles, before or behind who says it. */
const contribution = (person: string): Arbitrary<WrittenQuote> =>
  fc
    .constantFrom(...styles)
    .chain((style) =>
      fc.record({
        style: fc.constant(style),
        label: fc.constantFrom(...labels),
        paragraphs: fc.array(paragraph(style), {minLength: 1, maxLength: 3}),
        repeats: fc.boolean(),
        form: fc.constantFrom('before', 'before', 'below', 'after'),
      }),
    )
    .map(({style: [open, close], label, paragraphs: [first = '', ...more], repeats, form}) => {
      const paragraphs = [label + first, ...more];
      const quote = open + paragraphs.join(repeats ? `\n\n${open.trim()}` : '\n\n') + close;
      const text = {before: `${person}: ${quote}`, below: `${person}:\n\n${quote}`, after: `${quote}, zegt ${person}.`}[form];
      return {paragraphs, text};
    });

export interface WrittenArticle {
  readonly quotes: readonly WrittenQuote[];
  readonly text: string;
}

/** Articles with up to six contributions, each on lines of its own or all in one line. */
export const writtenArticle: Arbitrary<WrittenArticle> = fc
  .tuple(
    fc.shuffledSubarray(people, {minLength: 1}).chain((chosen) => fc.tuple(...chosen.map(contribution))),
    fc.constantFrom('\n\n', '\n\n', '\r\n\r\n', '\n', ' '),
  )
  .map(([quotes, between]) => ({
    quotes,
    text: `Stelling: ‘Het wordt beter’\n\n${quotes.map(({text}) => (between.startsWith('\r') ? text.replaceAll('\n', '\r\n') : text)).join(between)}\n\nWat vindt u?`,
  }));
