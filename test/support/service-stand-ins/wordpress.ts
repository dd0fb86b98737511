import {jsonOf, type StandIn} from './stand-in.ts';

interface Site {
  readonly anonymous?: boolean;
  readonly open?: boolean;
  readonly moderated?: boolean;
  readonly nameAndEmail?: boolean;
}

/** What its filters do to a comment: entities to one spelling, what is no tag escaped, and tags dropped. */
const filtered = (content: string): string =>
  content
    .replace(/&(?!(amp|lt|gt|quot|#\d{3,7});)/g, '&amp;')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const unslashed = (content: string): string => content.replace(/\\(.)/gs, '$1');

/** Refuses a second comment with the same text by the same author; a name that is not there is the same, too. */
export const wordpress = ({anonymous = true, open = true, moderated = true, nameAndEmail = false}: Site = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  const error = (status: number, code: string, data: object = {}): Response =>
    Response.json({code, message: `Fout: ${code}`, data: {status, ...data}}, {status});
  return {
    path: '/wp-json/wp/v2/comments',
    rows,
    async answer(request) {
      const {pathname, searchParams} = new URL(request.url);
      if (pathname !== this.path) return error(404, 'rest_no_route');
      const comment: Record<string, unknown> = {...Object.fromEntries(searchParams), ...(await jsonOf(request))};
      const {post, author_name: name = '', author_email: email = '', content} = comment;
      if (!anonymous) return error(401, 'rest_comment_login_required');
      if (!/^\d+$/.test(`${post}`)) return error(403, 'rest_comment_invalid_post_id');
      if (comment['id']) return error(400, 'rest_comment_exists');
      if (!open) return error(403, 'rest_comment_closed');
      if (email && !`${email}`.includes('.')) {
        const params = {author_email: 'Ongeldige parameter.'};
        return error(400, 'rest_invalid_param', {params, details: {author_email: {code: 'rest_invalid_email'}}});
      }
      if (typeof content !== 'string' || !content) return error(400, 'rest_comment_content_invalid');
      if (nameAndEmail && !(name && email)) return error(400, 'rest_comment_author_data_required');
      if (rows.some((row) => row['content'] === unslashed(content) && row['author_name'] === name)) return error(409, 'comment_duplicate');
      if (/te snel/.test(content)) return error(400, 'comment_flood');
      const status = /casino/.test(content) ? 'spam' : moderated ? 'hold' : 'approved';
      rows.push({...comment, author_name: name, content: filtered(content), status});
      return Response.json({id: rows.length, post, author_name: name, status}, {status: 201});
    },
  };
};
