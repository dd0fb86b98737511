import type {Contribution, Poll} from '../contract/poll.ts';
import type {SchemaProblem} from '../contract/schema.ts';

/**
 * One entry of the panel as the views show it. With `slot` it stands in the light DOM, where a reader
 * without JavaScript saw it too, and the view only gives it a place; without, the view renders it.
 */
export type PanelEntry = Pick<Contribution, 'stance' | 'label'> & ({readonly slot: string} | ({readonly slot?: undefined} & Contribution));

/** A poll, wherever it came from, ready to be shown. */
export interface Content {
  readonly poll: Poll | undefined;
  readonly panel: readonly PanelEntry[];
  /** Which of the element's child nodes stand in which slot. */
  readonly slots: Readonly<Record<string, readonly (Element | Text)[]>>;
  readonly problems: readonly SchemaProblem[];
}
