import type {Action, Place} from './actions.ts';
import {emptyEntry, nextKey, noPerson, type Draft, type Entry, type TextField} from './draft.ts';
import {fromImport} from './from-import.ts';

const changeEntry = (draft: Draft, key: number, change: (entry: Entry) => Entry): Draft => ({
  ...draft,
  panel: draft.panel.map((entry) => (entry.key === key ? change(entry) : entry)),
});

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

const joined = (before: string, more: string, by: string): string => (before.trim() ? `${before}${by}${more}` : more);

/** Puts a text behind what is there: nothing that stood in a field is lost to what comes in. */
const put = (draft: Draft, text: string, place: Place): Draft => {
  if (place === 'nowhere') return draft;
  if (place === 'new') return {...draft, panel: [...draft.panel, {...emptyEntry(nextKey(draft)), quote: text}]};
  if (place.startsWith('quote:'))
    return changeEntry(draft, Number(place.slice(6)), (entry) => ({...entry, quote: joined(entry.quote, text, '\n\n')}));
  const field = place as TextField;
  return {...draft, [field]: joined(draft[field], text, field === 'intro' ? '\n' : ' ')};
};

/** What a draft becomes by an edit. An edit of what is no longer there changes nothing. */
export const reduce = (draft: Draft, action: Action): Draft => {
  switch (action.type) {
    case 'import':
      return fromImport(draft, action.article, action.imported);
    case 'text':
      return {...draft, [action.field]: action.value};
    case 'entry':
      return changeEntry(draft, action.key, (entry) => ({...entry, ...action.change}));
    case 'person':
      return changeEntry(draft, action.key, (entry) => ({
        ...entry,
        people: entry.people.map((person, index) => (index === action.index ? {...person, ...action.change} : person)),
      }));
    case 'add-entry':
      return {...draft, panel: [...draft.panel, emptyEntry(nextKey(draft))]};
    case 'remove-entry':
      return {...draft, panel: draft.panel.filter(({key}) => key !== action.key)};
    case 'move-entry': {
      const entry = draft.panel.find(({key}) => key === action.key);
      if (!entry) return draft;
      const others = draft.panel.filter((other) => other !== entry);
      const to = Math.min(Math.max(0, action.to), others.length);
      if (draft.panel[to] === entry) return draft;
      return {...draft, panel: others.toSpliced(to, 0, entry)};
    }
    case 'add-person':
      return changeEntry(draft, action.key, (entry) => ({...entry, people: [...entry.people, noPerson]}));
    case 'remove-person':
      return changeEntry(draft, action.key, (entry) => ({...entry, people: without(entry.people, action.index)}));
    case 'place': {
      const leftover = draft.leftovers[action.index];
      if (!leftover) return draft;
      return {...put(draft, leftover.text, action.place), leftovers: without(draft.leftovers, action.index)};
    }
    case 'seen':
      return {...draft, remarks: without(draft.remarks, action.index)};
    case 'setting':
      return {...draft, settings: {...draft.settings, ...action.change}};
  }
};
