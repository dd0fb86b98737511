import {jsonOf, page, typeOf, type StandIn} from './stand-in.ts';

const accepted = ['text', 'author', 'website', 'email', 'parent', 'title', 'notification'];

/** Refuses with a page. Drops what it does not know, and lets an address send a few comments a minute. */
export const isso = ({moderated = true, rateLimit = Infinity} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/new',
    rows,
    async answer(request) {
      const {pathname, searchParams} = new URL(request.url);
      if (pathname !== this.path) return page('Not Found', 404);
      if (typeOf(request) !== 'application/json') return page('CSRF', 403);
      if (!searchParams.has('uri')) return page('missing uri query', 400);
      const sent = (await jsonOf(request))!;
      const comment = Object.fromEntries(Object.entries(sent).filter(([key]) => accepted.includes(key)));
      const {text, email, title} = comment;
      if (typeof text !== 'string' || text.trimEnd().length < 3) return page('text is too short (minimum length: 3)', 400);
      if (`${email ?? ''}`.length > 254) return page('http://tools.ietf.org/html/rfc5321#section-4.5.3', 400);
      if (!title) return page('Cannot create new thread: URI is not accessible and no title was provided.', 400);
      if (rows.length >= rateLimit) return page('127.0.0.1: ratelimit exceeded (1, 2)', 403);
      rows.push({...comment, uri: searchParams.get('uri')});
      return Response.json(
        {id: rows.length, mode: moderated ? 2 : 1, text: '<p>…</p>', author: comment['author'] ?? null},
        {status: moderated ? 202 : 201},
      );
    },
  };
};
