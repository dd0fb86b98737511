import {attributes} from '../settings.ts';
import type {StellingPoll} from '../stelling-poll.ts';

/**
 * The element that a query string asks for: each attribute of the element is a parameter of that name, and nothing else
 * is looked at. They are set as attributes, so that what comes from an address is text to the element as it is in a page,
 * and the element's own checks say which URLs are used.
 */
export const pollFromQuery = (query: URLSearchParams): StellingPoll => {
  const poll = document.createElement('stelling-poll');
  for (const name of [...attributes, 'lang']) {
    const value = query.get(name);
    if (value !== null) poll.setAttribute(name, value);
  }
  return poll;
};
