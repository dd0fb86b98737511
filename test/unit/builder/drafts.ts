import {emptyDraft, emptyEntry, type Draft, type Entry} from '../../../demo/builder/state/draft.ts';
import {defaultSettings, type Settings} from '../../../demo/builder/state/settings.ts';
import {ingredientsOf} from '../../../demo/builder/snippets/ingredients.ts';
import type {Ingredients} from '../../../demo/builder/snippets/snippet.ts';

export const entryOf = (key: number, change: Partial<Entry> = {}): Entry => ({
  ...emptyEntry(key),
  people: [{name: `Naam ${key}`, role: 'functie', organisation: ''}],
  quote: `Woorden van ${key}.`,
  ...change,
});

export const draftOf = (settings: Partial<Settings> = {}, change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  statement: 'Een groene straat is meer waard',
  question: 'Wat vindt u?',
  panel: [entryOf(1, {stance: 'partly-agree', label: 'Meestal eens'}), entryOf(2)],
  ...change,
  settings: {...defaultSettings, endpoint: '/v1/polls/groene-straat/reactions', ...settings},
});

export const ownScript = 'https://www.voorbeeld.nl/dist/stelling-poll.js';
export const hashes = {script: 'sha384-AAAA', results: 'sha384-BBBB'};

export const madeOf = (settings: Partial<Settings> = {}, change: Partial<Draft> = {}): Ingredients =>
  ingredientsOf(draftOf(settings, change), ownScript, '0.1.0', hashes);
