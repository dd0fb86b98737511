import type {Action} from '../state/actions.ts';
import type {Check} from '../state/checks.ts';
import type {Draft} from '../state/draft.ts';
import type {Hashes} from '../snippets/integrity.ts';
import type {Server} from '../snippets/server.ts';
import type {Ingredients} from '../snippets/snippet.ts';

/** What the page shows that is no part of what the editor makes: not undone, and not in a link. */
export interface Ui {
  /** Read out to whoever does not see the page change. */
  readonly said: string;
  /** About the link with which the page was opened. */
  readonly notice: string;
  /** A file is being read. */
  readonly isReading: boolean;
  readonly fileProblem: string;
  /** Keys of the entries that are unfolded. */
  readonly unfolded: ReadonlySet<number>;
  /** The entry that is being dragged. */
  readonly dragged: number | undefined;
  readonly width: 'phone' | 'desktop';
  readonly scheme: 'light' | 'dark';
  readonly previewSaid: string;
  /** `null` where they cannot be had. */
  readonly hashes: Hashes | null | undefined;
  /** Fetched for the snippet that needs it; `null` where it cannot be had. */
  readonly server: Server | null | undefined;
  readonly isElementThere: boolean | undefined;
  /** Shown where the browser does not let a page copy. */
  readonly link: string;
}

/** What views can have done. */
export interface Act {
  edit(action: Action, said?: string): void;
  ui(change: Partial<Ui>): void;
  undo(): void;
  redo(): void;
  importArticle(text: string): void;
  importFile(file: File): Promise<void>;
  addEntry(): void;
  removeEntry(key: number): void;
  /** Moves by one or more places, and leaves the focus on the button that asked for it. */
  moveEntry(key: number, to: number): void;
  share(): Promise<void>;
  /** Copies the text of the field with this id. */
  copy(id: string): Promise<void>;
  save(file: string, text: string): void;
  /** To a field, wherever it is folded away. */
  goTo(id: string): void;
}

export interface Model {
  readonly draft: Draft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly ui: Ui;
  readonly checks: readonly Check[];
  readonly ingredients: Ingredients;
  readonly act: Act;
}
