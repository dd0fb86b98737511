import type {Options} from 'minisearch';

/** A part of a page, as it is found. */
export interface Found {
  /** Where it is: `endpoint.html#moderation`. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** The same where the index is made and where it is read. */
export const searchOptions: Options<Found> = {
  fields: ['title', 'page', 'text'],
  storeFields: ['page', 'title'],
  searchOptions: {prefix: true, fuzzy: 0.15, boost: {title: 4, page: 2}, combineWith: 'AND'},
};
