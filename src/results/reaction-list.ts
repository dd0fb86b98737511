import type {PublishedReaction, Results} from '../contract/results.ts';
import type {Stance} from '../contract/stance.ts';

type Page = readonly PublishedReaction[];

/**
 * The reactions of readers, as far as they are loaded. A value: each function below returns the following one.
 *
 * An answer may come when the reader has long chosen another stance, or has the page already. So what lands an answer
 * is given the list for which it was asked (`asked`: the one that `loading` returned), and does nothing where the
 * pages are no longer the same array. Every new list and every page that lands makes a new one.
 */
export interface ReactionList {
  /** Only reactions with this stance; absent for all. */
  readonly filter?: Stance;
  /** None before the first answer; one that is empty where there are no reactions. A page never changes. */
  readonly pages: readonly Page[];
  /** The cursor of the following page; absent on the last. */
  readonly next?: string;
  readonly status: 'idle' | 'loading' | 'failed';
}

/** What an answer holds of a list. */
type Answer = Pick<Results, 'reactions' | 'next'>;

/**
 * The ids on the pages of a list. They pass from each list to the one after it, so that a page costs the same however
 * many are there; whoever goes on from an older list has them counted anew.
 */
const known = new WeakMap<ReactionList['pages'], Set<string>>();

const takeIds = (pages: ReactionList['pages']): Set<string> => {
  const ids = known.get(pages) ?? new Set(pages.flat().map(({id}) => id));
  known.delete(pages);
  return ids;
};

/** The list with a page more: of its reactions those that were not there yet. */
const append = ({filter, pages: before, next: cursor}: ReactionList, {reactions, next}: Answer): ReactionList => {
  const ids = takeIds(before);
  const page = reactions.filter(({id}) => !ids.has(id) && ids.add(id));
  const pages = page.length || !before.length ? [...before, page] : [...before];
  known.set(pages, ids);
  // A file that is the same whatever cursor it is asked for would name itself as its following page for ever.
  const more = next && next !== cursor;
  return {...(filter && {filter}), pages, ...(more && {next}), status: 'idle'};
};

const isFor = (list: ReactionList, asked: ReactionList): boolean => list.pages === asked.pages;

/** Nothing loaded yet; also what a list becomes when the reader chooses another stance. */
export const emptyList = (filter?: Stance): ReactionList => ({...(filter && {filter}), pages: [], status: 'idle'});

/** A page is on its way. */
export const loading = (list: ReactionList): ReactionList => ({...list, status: 'loading'});

/** It did not come; what is there stays. */
export const failed = (list: ReactionList, asked: ReactionList): ReactionList => (isFor(list, asked) ? {...list, status: 'failed'} : list);

/** The newest reactions, in place of all that is there: what is older can no longer be joined to them without a gap. */
export const firstPage = (list: ReactionList, results: Answer, asked: ReactionList): ReactionList =>
  isFor(list, asked) ? append(emptyList(list.filter), results) : list;

/** The following page; what the reader has already, because newer reactions pushed it down, is left out of it. */
export const nextPage = (list: ReactionList, results: Answer, asked: ReactionList): ReactionList =>
  isFor(list, asked) ? append(list, results) : list;
