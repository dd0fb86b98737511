import type {Content, PanelEntry} from '../content/content.ts';

/** The names on a contribution, wherever it stands. */
export const namesOf = (entry: PanelEntry, {slots}: Content): string[] =>
  entry.slot === undefined
    ? entry.experts.map(({name}) => name)
    : (slots[entry.slot] ?? [])
        .flatMap((node) => [...((node as Element).querySelectorAll?.('figcaption :is(b, strong)') ?? [])])
        .map((name) => name.textContent?.trim() ?? '');
