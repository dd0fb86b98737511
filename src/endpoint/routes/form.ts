import type {Context} from 'hono';
import type {Fields} from '../body/fields.ts';
import type {EndpointEnv} from '../env.ts';
import type {Origins} from '../origins.ts';

/** Fields that an empty input also sends; for the contract they are then absent. */
const optional = ['id', 'name', 'email', 'lang', 'sentAt', 'back'];

/** What a plain HTML form sent, as the reaction that the element would have made of it. */
export const readForm = (fields: Fields, now: Date): {given: Fields; defaults: Fields} => {
  const {back: _, mayPublish, ...given} = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== '' || !optional.includes(name)),
  );
  return {
    // A checkbox sends its value when it is ticked, and nothing at all when it is not.
    given: {...given, mayPublish: mayPublish !== undefined && mayPublish !== '' && mayPublish !== 'false'},
    defaults: {id: crypto.randomUUID(), reason: '', lang: 'nl', sentAt: now.toISOString()},
  };
};

/** The page to which a reader may be led back: the one that the form names or came from, if its origin is allowed here. */
export const backLink = (c: Context<EndpointEnv>, origins: Origins, named: unknown): string | undefined => {
  const page = URL.parse(typeof named === 'string' && named !== '' ? named : (c.req.header('referer') ?? ''));
  const web = page?.protocol === 'https:' || page?.protocol === 'http:';
  return page && web && origins.allow(page.origin, c.req.url) ? page.href : undefined;
};
