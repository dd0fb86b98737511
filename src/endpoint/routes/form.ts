import type {Asked} from '../asked.ts';
import type {Fields} from '../body/fields.ts';
import type {Origins} from '../origins.ts';

/** Fields that an empty input also sends; for the contract they are then absent. */
const optional = ['id', 'name', 'email', 'lang', 'sentAt', 'back'];

/** What a plain HTML form sent, as the reaction that the element would have made of it. */
export const readForm = (fields: Fields, now: Date): {given: Fields; defaults: Fields} => {
  const {
    back: _,
    mayPublish,
    ...given
  } = Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== '' || !optional.includes(name)));
  return {
    // A checkbox sends its value when it is ticked, and nothing at all when it is not.
    given: {...given, mayPublish: mayPublish !== undefined && mayPublish !== '' && mayPublish !== 'false'},
    defaults: {id: crypto.randomUUID(), reason: '', lang: 'nl', sentAt: now.toISOString()},
  };
};

/** The page to which a reader may be led back: the one that the form names or came from, if its origin is allowed here. */
export const backLink = ({url, header}: Pick<Asked, 'url' | 'header'>, origins: Origins, named: unknown): string | undefined => {
  const referer = header('referer') ?? '';
  // A path is one on the site of the article, which on a host of its own is not the endpoint's.
  const base = URL.canParse(referer) ? referer : url;
  const given = typeof named === 'string' && named ? named : referer;
  const page = /^(https?:)?\//.test(given) ? URL.parse(given, base) : null;
  return page && origins.allow(page.origin, url) ? page.href : undefined;
};
