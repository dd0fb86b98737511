import type {Stance} from '../../../src/contract/stance.ts';
import type {Remark} from '../../../src/content/article/import-article.ts';
import {defaultSettings, type Settings} from './settings.ts';

/** The fields of a poll that are one text. */
export const textFields = ['statement', 'intro', 'question', 'call'] as const;
export type TextField = (typeof textFields)[number];

export interface Person {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** A contribution as it stands in the form: unfinished ones too. */
export interface Entry {
  /** Tells entries apart while they move; not kept in a link. */
  readonly key: number;
  readonly people: readonly Person[];
  readonly stance: Stance | '';
  readonly label: string;
  /** A line a paragraph; blank lines count for nothing. */
  readonly quote: string;
}

export interface Leftover {
  readonly line: number;
  readonly text: string;
}

/** All that an editor makes here: what is undone, and what a link carries. */
export interface Draft extends Readonly<Record<TextField, string>> {
  /** The text as it was pasted. */
  readonly article: string;
  readonly panel: readonly Entry[];
  readonly leftovers: readonly Leftover[];
  readonly remarks: readonly Remark[];
  readonly settings: Settings;
}

export const noPerson: Person = {name: '', role: '', organisation: ''};

export const emptyEntry = (key: number): Entry => ({key, people: [noPerson], stance: '', label: '', quote: ''});

export const emptyDraft: Draft = {
  article: '',
  statement: '',
  intro: '',
  question: '',
  call: '',
  panel: [],
  leftovers: [],
  remarks: [],
  settings: defaultSettings,
};

/** Whether there is nothing in the form that an import would replace. */
export const isBlank = (draft: Draft): boolean => !draft.panel.length && textFields.every((field) => !draft[field].trim());

export const nextKey = ({panel}: Draft): number => Math.max(0, ...panel.map(({key}) => key)) + 1;

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
