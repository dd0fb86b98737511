import type {ImportedArticle} from '../../../src/content/article/import-article.ts';
import type {Entry, Person, TextField} from './draft.ts';
import type {Settings} from './settings.ts';

/** Where a text that had no place can be put: a field, the quote of the entry with this key, or a new entry. */
export type Place = TextField | `quote:${number}` | 'new' | 'nowhere';

/** One edit of the draft. */
export type Action =
  | {readonly type: 'import'; readonly article: string; readonly imported: ImportedArticle}
  | {readonly type: 'text'; readonly field: TextField | 'article'; readonly value: string}
  | {readonly type: 'entry'; readonly key: number; readonly change: Partial<Pick<Entry, 'stance' | 'label' | 'quote'>>}
  | {readonly type: 'person'; readonly key: number; readonly index: number; readonly change: Partial<Person>}
  | {readonly type: 'add-entry'}
  | {readonly type: 'remove-entry'; readonly key: number}
  /** `to` is the index at which it ends up. */
  | {readonly type: 'move-entry'; readonly key: number; readonly to: number}
  | {readonly type: 'add-person'; readonly key: number}
  | {readonly type: 'remove-person'; readonly key: number; readonly index: number}
  | {readonly type: 'place'; readonly index: number; readonly place: Place}
  | {readonly type: 'seen'; readonly index: number}
  | {readonly type: 'setting'; readonly change: Partial<Settings>};

/** Edits with the same group, one after the other, are undone together: the letters of a word, say. */
export const groupOf = (action: Action): string => {
  switch (action.type) {
    case 'text':
      return `text ${action.field}`;
    case 'entry':
      return `entry ${action.key} ${Object.keys(action.change)}`;
    case 'person':
      return `person ${action.key} ${action.index} ${Object.keys(action.change)}`;
    case 'setting':
      return `setting ${Object.keys(action.change)}`;
    default:
      return '';
  }
};
