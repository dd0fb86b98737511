import type {Context} from 'hono';

/**
 * The way from the page that was asked for to another page of these, below /beheer/. Relative, so that it holds
 * behind a proxy that serves the endpoint under another path.
 */
export const linkTo = (c: Context, path: string): string => {
  // Not `c.req.path`, which leaves out a slash at the end, and with it a step.
  const depth = new URL(c.req.url).pathname.split('/').length - 3;
  return `${depth < 0 ? 'beheer/' : depth === 0 ? './' : '../'.repeat(depth)}${path}`;
};

/** With the parameters that there are. */
export const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};
