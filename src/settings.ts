/** The attributes that know a fixed set of values, the default first; as one text, which is smaller than a list. */
export const known = {
  scale: '2 3 5',
  encoding: ' json urlencoded multipart text',
  'ask-reason': 'optional required no',
  'ask-name': 'optional required no',
  'ask-email': 'no optional required',
  results: 'after always closed never',
  'heading-level': '2 3 4 5 6',
  remember: 'none session device',
  formality: 'formal informal',
} as const;

export const switches = ['unsure', 'reactions'];

type Split<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Split<Rest> : Text;
type Value<Name extends keyof typeof known> = Split<(typeof known)[Name]>;

/**
 * The attributes as properties. Each reads its attribute, and writes it: the attributes are the state.
 * What is said of each here is also what the README and editors say of it (see src/build/manifest/).
 */
export interface Settings {
  /** URL where reactions go; relative is allowed. Without it the form is not shown. */
  endpoint: string;
  /** The poll's stable id at the endpoint; by default the `id` in its JSON, or else a slug of the statement. */
  pollId: string;
  /** URL of poll content as JSON. */
  src: string;
  /** How a reaction is encoded and what counts as stored: the name of a file in `services/`; empty for `stelling`. */
  service: string;
  /** Another encoding than the service's own, where the service takes it; empty for its own. */
  encoding: Value<'encoding'>;
  /** How many steps the reader chooses from: agree or disagree; with neutral; with the two partly steps. */
  scale: Value<'scale'>;
  /** Adds "weet ik niet". */
  unsure: boolean;
  /** Whether the field for the reason is there, and must be filled in. */
  askReason: Value<'ask-reason'>;
  /** Whether the field for the name is there, and must be filled in. */
  askName: Value<'ask-name'>;
  /** Whether the field for an e-mail address is there, and must be filled in. */
  askEmail: Value<'ask-email'>;
  /**
   * When the standing is shown: after the reader's own reaction, from the start (with a link to it beside the button),
   * once the poll is closed, or not.
   */
  results: Value<'results'>;
  /**
   * URL of the standing and the reactions as a JSON file of the shape that a GET answers, for a site without an
   * endpoint of its own.
   */
  resultsSrc: string;
  /** Also shows the published reactions of readers, below the standing. */
  reactions: boolean;
  /**
   * ISO 8601 with offset; before it a dated sentence stands in place of the form. What the endpoint says of
   * this goes before what the page says.
   */
  opensAt: string;
  /** ISO 8601 with offset; after it a dated sentence stands in place of the form, and the final standing. Here too the endpoint goes first. */
  closesAt: string;
  /** URL of the page that tells what becomes of readers' data; linked above the button. */
  privacyUrl: string;
  /** Who is responsible for the reactions ("Gemeente Voorbeeld"), named above the button. */
  controller: string;
  /** After how many days a reaction is wiped, said above the button; a whole number. It wipes nothing: the endpoint does. */
  retentionDays: string;
  /** Whether the reader is u or je, where the language has both. */
  formality: Value<'formality'>;
  /** Where the browser keeps what the reader has not sent yet (without the e-mail address), and afterwards that the reader has reacted and what takes the reaction back. */
  remember: Value<'remember'>;
  /** Level of the statement's heading, where the element makes that heading itself. */
  headingLevel: Value<'heading-level'>;
}

const told = new Set<string>();

/** Says once what a page has wrong: its developer reads the console, its readers need not know. */
export const warn = (message: string): void => {
  if (!told.has(message)) console.warn(`<stelling-poll> ${message}`);
  told.add(message);
};

const read = (host: Element, name: string): string | boolean => {
  const value = host.getAttribute(name);
  if (switches.includes(name)) return value !== null;
  const values: string[] | undefined = known[name as keyof typeof known]?.split(' ');
  if (!values) return value ?? '';
  if (value === null || values.includes(value)) return value ?? values[0]!;
  warn(`${name}="${value}" is unknown, "${values[0]}" is used`);
  return values[0]!;
};

const write = (host: Element, name: string, value: unknown): void => {
  if (value === null || value === undefined || value === false) host.removeAttribute(name);
  else host.setAttribute(name, value === true ? '' : String(value));
};

export const attributes = [
  'endpoint',
  'poll-id',
  'src',
  'service',
  'results-src',
  'opens-at',
  'closes-at',
  'privacy-url',
  'controller',
  'retention-days',
  ...switches,
  ...Object.keys(known),
];

/** Gives a class the properties of its attributes. */
export const addSettings = (prototype: HTMLElement): void => {
  for (const name of attributes)
    Object.defineProperty(
      prototype,
      name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      {
        get(this: Element) {
          return read(this, name);
        },
        set(this: Element, value: unknown) {
          write(this, name, value);
        },
      },
    );
};

/** An absolute http(s) URL, or nothing: no other protocol takes a reader's words anywhere good. */
export const httpUrl = (host: Element, value: string): string => {
  if (!value) return '';
  const url = URL.canParse(value, host.baseURI) ? new URL(value, host.baseURI) : undefined;
  if (url?.protocol.startsWith('http')) return url.href;
  warn(`"${value}" is not an http(s) URL`);
  return '';
};

/** A number of days as a page writes it; 0 where it says none, or nonsense. */
export const wholeDays = (value: string): number => {
  const days = +value;
  if (days >= 0 && days % 1 === 0) return days;
  warn(`"${value}" is not a number of days`);
  return 0;
};
