import type {StellingPoll} from './stelling-poll.ts';

/**
 * `<div data-stelling-poll data-endpoint="…">` becomes the element, with the same children: for a CMS that takes
 * unknown tags out and leaves `data-*`. Also what comes later. Of the attributes only the element's own and what a page
 * styles by are taken along: whoever may write `data-*` in a CMS may not write `onclick`.
 */
export const upgradePlaceholders = (Poll: typeof StellingPoll): void => {
  const upgrade = (): void => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-stelling-poll]')) {
      const poll = new Poll();
      for (const name of [...Poll.observedAttributes, 'id', 'class']) {
        const value = place.getAttribute(`data-${name}`) ?? place.getAttribute(name);
        if (value !== null) poll.setAttribute(name, value);
      }
      if (place.matches(':has(> form)')) Poll.heights.set(poll, place.offsetHeight);
      poll.append(...place.childNodes);
      place.replaceWith(poll);
    }
  };
  upgrade();
  new MutationObserver(upgrade).observe(document, {childList: true, subtree: true, attributeFilter: ['data-stelling-poll']});
};
