/** Where an editor can paste, from what takes everything to what takes least. */
export const hosts = ['html', 'prerendered', 'cms', 'wordpress', 'drupal', 'iframe', 'npm', 'json'] as const;
export type Host = (typeof hosts)[number];

/** What an editor chooses beside the text. Names and values are those of the element's attributes, where it has them. */
export interface Settings {
  readonly endpoint: string;
  /** Empty for our own. */
  readonly service: string;
  /** What a service asks besides, by its name for it; see state/services.ts. */
  readonly extra: Readonly<Record<string, string>>;
  /** What a service calls our fields. */
  readonly names: Readonly<Record<string, string>>;
  readonly encoding: string;
  /** Empty for a slug of the statement. */
  readonly pollId: string;
  readonly scale: string;
  readonly unsure: boolean;
  readonly askReason: string;
  readonly askName: string;
  readonly askEmail: string;
  readonly results: string;
  readonly reactions: boolean;
  readonly remember: string;
  readonly controller: string;
  readonly retentionDays: string;
  readonly privacyUrl: string;
  /** Local date and time in the Netherlands, as `<input type=datetime-local>` has them. */
  readonly opens: string;
  readonly closes: string;
  readonly lang: string;
  readonly formality: string;
  /** Address of stelling-poll.js; empty for where this page has it. */
  readonly script: string;
  /** Whether the script tag is good for this version alone. */
  readonly pinned: boolean;
  /** What a reader without JavaScript can write to. */
  readonly mail: string;
  /** Address of the article, for the way back from the thank-you page. */
  readonly page: string;
  /** Where the poll's JSON file will stand; empty for beside the frame. */
  readonly pollFile: string;
  readonly host: Host;
}

export const defaultSettings: Settings = {
  endpoint: '',
  service: '',
  extra: {},
  names: {},
  encoding: '',
  pollId: '',
  scale: '5',
  unsure: true,
  askReason: 'optional',
  askName: 'optional',
  askEmail: 'no',
  results: 'after',
  reactions: false,
  remember: 'none',
  controller: '',
  retentionDays: '',
  privacyUrl: '',
  opens: '',
  closes: '',
  lang: 'nl',
  formality: 'formal',
  script: '',
  pinned: true,
  mail: '',
  page: '',
  pollFile: '',
  host: 'html',
};
