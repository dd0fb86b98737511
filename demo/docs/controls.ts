/** What the page of attributes lets a developer change on the element. */
export interface Control {
  /** The attribute. */
  readonly name: string;
  readonly explanation: string;
  /** What it can be, the default first; a switch where there is none. `''` is the attribute left out. */
  readonly values?: readonly string[];
  /** What it is at first, where not the default. */
  readonly at?: string;
}

const asked = ['optional', 'required', 'no'];
const past = '2020-01-01T09:00:00+01:00';
const future = '2999-01-01T09:00:00+01:00';

export const controls: readonly Control[] = [
  {name: 'scale', explanation: 'how many steps', values: ['2', '3', '5'], at: '5'},
  {name: 'unsure', explanation: 'adds “weet ik niet”'},
  {name: 'ask-reason', explanation: 'the reason', values: asked},
  {name: 'ask-name', explanation: 'the name', values: asked},
  {name: 'ask-email', explanation: 'the e-mail address', values: ['no', 'optional', 'required']},
  {name: 'results', explanation: 'when the standing is shown', values: ['after', 'always', 'closed', 'never']},
  {name: 'reactions', explanation: 'what readers wrote, below the standing'},
  {name: 'opens-at', explanation: 'before it there is no form', values: ['', past, future]},
  {name: 'closes-at', explanation: 'after it there is no form', values: ['', past, future]},
  {name: 'lang', explanation: 'the element’s own words', values: ['nl', 'en', 'de', 'fr', 'fy', 'tr', 'ar', 'uk']},
  {name: 'formality', explanation: 'u or je', values: ['formal', 'informal']},
  {name: 'heading-level', explanation: 'of the statement', values: ['2', '3', '4', '5', '6'], at: '3'},
  {name: 'controller', explanation: 'who gets the reactions', values: ['', 'Gemeente Voorbeeld']},
  {name: 'retention-days', explanation: 'for how long', values: ['', '30', '365']},
  {name: 'remember', explanation: 'the draft, and that this browser has reacted', values: ['none', 'session', 'device']},
];

/** As a form field that has not been touched has them. */
export const initialValue = ({values, at}: Control): string => at ?? values?.[0] ?? '';
