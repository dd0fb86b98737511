import {groupOf, type Action} from './actions.ts';
import type {Draft} from './draft.ts';
import {reduce} from './reduce.ts';

/** A draft with what it was before, and what it was before that was undone. */
export interface History {
  readonly past: readonly Draft[];
  readonly draft: Draft;
  readonly future: readonly Draft[];
  /** Of the latest edit, while more of it may come; see `groupOf`. */
  readonly group: string;
}

/** A draft shares all that did not change with the one before, so these are light. */
const longest = 300;

export const startOf = (draft: Draft): History => ({past: [], draft, future: [], group: ''});

export const edit = (history: History, action: Action): History => {
  const draft = reduce(history.draft, action);
  if (draft === history.draft) return history;
  const group = groupOf(action);
  const goesOn = group !== '' && group === history.group && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.draft].slice(-longest);
  return {past, draft, future: [], group};
};

/** The editor left the field: what comes next is undone by itself. */
export const settle = (history: History): History => ({...history, group: ''});

export const undo = (history: History): History => {
  const {past, draft, future} = history;
  const before = past.at(-1);
  return before ? {past: past.slice(0, -1), draft: before, future: [draft, ...future], group: ''} : history;
};

export const redo = (history: History): History => {
  const {past, draft, future} = history;
  const [after, ...rest] = future;
  return after ? {past: [...past, draft], draft: after, future: rest, group: ''} : history;
};
