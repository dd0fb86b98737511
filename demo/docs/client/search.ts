/** Finds in the index that was made with the pages; it is fetched when somebody wants to search. */
import MiniSearch, {type SearchResult} from 'minisearch';
import {searchOptions, type Found} from '../search-options.ts';

const most = 8;

const place = document.querySelector<HTMLElement>('search')!;
const input = place.querySelector('input')!;
const list = place.querySelector('ol')!;
const status = place.querySelector('[role=status]')!;

let loading: Promise<MiniSearch<Found>> | undefined;
const load = async (): Promise<MiniSearch<Found>> => {
  const response = await fetch(new URL('search.json', import.meta.url));
  return MiniSearch.loadJSON(await response.text(), searchOptions);
};

const itemOf = ({id, page, title}: SearchResult): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = String(id);
  link.textContent = String(title);
  item.append(link);
  if (page !== title) {
    const where = document.createElement('small');
    where.textContent = String(page);
    link.append(' ', where);
  }
  return item;
};

const show = (found: readonly SearchResult[], wanted: boolean): void => {
  list.replaceChildren(...found.slice(0, most).map(itemOf));
  list.hidden = found.length === 0;
  status.textContent = !wanted ? '' : found.length === 0 ? 'Nothing found' : `${found.length} found`;
};

const search = async (): Promise<void> => {
  const query = input.value.trim();
  const index = await (loading ??= load());
  // Somebody who types on wants what is there now.
  if (query === input.value.trim()) show(query ? index.search(query) : [], query !== '');
};

input.addEventListener('focus', () => void (loading ??= load()));
input.addEventListener('input', () => void search());
place.addEventListener('keydown', ({key}) => {
  if (key !== 'Escape') return;
  show([], false);
  input.focus();
});
place.addEventListener('focusout', ({relatedTarget}) => {
  if (!place.contains(relatedTarget as Node | null)) list.hidden = true;
});
place.addEventListener('focusin', () => (list.hidden = list.childElementCount === 0));
list.addEventListener('click', () => show([], false));
place.hidden = false;
