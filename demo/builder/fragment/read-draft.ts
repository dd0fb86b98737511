import type {Remark} from '../../../src/content/article/import-article.ts';
import {conform, type Schema} from '../../../src/contract/schema.ts';
import {isStance} from '../../../src/contract/stance.ts';
import {emptyDraft, noPerson, type Draft, type Person} from '../state/draft.ts';
import {languages} from '../state/languages.ts';
import {services} from '../state/services.ts';
import {defaultSettings, hosts, type Settings} from '../state/settings.ts';

const text = {type: 'string'} as const;
/** A field for a time takes nothing else. */
const time = {type: 'string', pattern: '^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)?$'} as const;
const switched = {type: 'boolean'} as const;
const texts = {type: 'object', additionalProperties: text} as const;
const oneOf = (...values: readonly string[]): Schema => ({type: 'string', enum: values});
const listOf = (properties: Record<string, Schema>, ...required: readonly string[]): Schema => ({
  type: 'array',
  items: {type: 'object', required, properties},
});

const settings: Record<keyof Settings, Schema> = {
  endpoint: text,
  service: oneOf(...services.map(({name}) => name)),
  extra: texts,
  names: texts,
  encoding: oneOf('', 'json', 'urlencoded', 'multipart', 'text'),
  pollId: text,
  scale: oneOf('2', '3', '5'),
  unsure: switched,
  askReason: oneOf('optional', 'required', 'no'),
  askName: oneOf('optional', 'required', 'no'),
  askEmail: oneOf('optional', 'required', 'no'),
  results: oneOf('after', 'always', 'closed', 'never'),
  reactions: switched,
  remember: oneOf('none', 'session', 'device'),
  controller: text,
  retentionDays: {type: 'string', pattern: '^\\d{0,5}$'},
  privacyUrl: text,
  opens: time,
  closes: time,
  lang: oneOf(...Object.keys(languages)),
  formality: oneOf('formal', 'informal'),
  script: text,
  pinned: switched,
  mail: text,
  page: text,
  pollFile: text,
  host: oneOf(...hosts),
};

/** What a link may carry. Anyone may have made it: what is not of this shape is left out, and the rest is used. */
const schema: Schema = {
  type: 'object',
  properties: {
    article: text,
    statement: text,
    intro: text,
    question: text,
    call: text,
    panel: listOf({people: listOf({name: text, role: text, organisation: text}), stance: text, label: text, quote: text}),
    leftovers: listOf({line: {type: 'integer'}, text}, 'line', 'text'),
    remarks: listOf({code: text, line: {type: 'integer'}, text}, 'code'),
    settings: {type: 'object', properties: settings},
  },
};

interface Read extends Partial<Omit<Draft, 'panel' | 'settings'>> {
  readonly panel?: readonly {people?: readonly Partial<Person>[]; stance?: string; label?: string; quote?: string}[];
  readonly settings?: Partial<Settings>;
}

/** @returns `undefined` for what is no draft at all */
export const readDraft = (json: unknown): Draft | undefined => {
  const read = conform<Read>(schema, json, []);
  return (
    read && {
      ...emptyDraft,
      ...read,
      remarks: (read.remarks ?? []) as readonly Remark[],
      panel: (read.panel ?? []).map(({people = [], stance, label = '', quote = ''}, index) => ({
        key: index + 1,
        people: people.length ? people.map((person) => ({...noPerson, ...person})) : [noPerson],
        stance: isStance(stance) ? stance : '',
        label,
        quote,
      })),
      settings: {...defaultSettings, ...read.settings},
    }
  );
};

const changedFrom = <T extends object>(standard: T, value: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([name, part]) => JSON.stringify(part) !== JSON.stringify(standard[name as keyof T])),
  ) as Partial<T>;

/** A draft as a link carries it: without what is as it always is, and without keys, which only this page needs. */
export const writeDraft = (draft: Draft): object => ({
  ...changedFrom(emptyDraft, draft),
  ...(draft.panel.length && {
    panel: draft.panel.map(({key: _, ...entry}) => changedFrom({people: [], stance: '', label: '', quote: ''}, {...entry})),
  }),
  settings: changedFrom(defaultSettings, draft.settings),
});
