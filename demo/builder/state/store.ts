import type {Action} from './actions.ts';
import type {Draft} from './draft.ts';
import {edit, redo, settle, startOf, undo, type History} from './history.ts';

/** The one place where the draft is. */
export interface Store {
  readonly draft: Draft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  edit(action: Action): void;
  undo(): void;
  redo(): void;
  settle(): void;
  /** Another draft, with no way back to the one before. */
  open(draft: Draft): void;
  /** @param listener called after each change of the draft */
  subscribe(listener: () => void): void;
}

export const createStore = (first: Draft): Store => {
  let history = startOf(first);
  const listeners: (() => void)[] = [];
  const become = (next: History): void => {
    const isOther = next.draft !== history.draft;
    history = next;
    if (isOther) for (const listener of listeners) listener();
  };
  return {
    get draft() {
      return history.draft;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    edit: (action) => become(edit(history, action)),
    undo: () => become(undo(history)),
    redo: () => become(redo(history)),
    settle: () => become(settle(history)),
    open: (draft) => become(startOf(draft)),
    subscribe: (listener) => void listeners.push(listener),
  };
};
