import {jsonOf, type StandIn} from './stand-in.ts';

export const cusdis = (appId = '35c8cd5b-8c2c-4ff3-ae1f-b2f0c8f1f8a7'): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/api/open/comments',
    rows,
    async answer(request) {
      const comment = await jsonOf(request);
      if (comment?.['appId'] !== appId) return Response.json({message: 'Project not found'}, {status: 404});
      // A column that may not be null: the framework's own error, without a word of explanation.
      if (['content', 'nickname', 'pageId'].some((key) => typeof comment[key] !== 'string'))
        return new Response('Internal Server Error', {status: 500});
      rows.push(comment);
      return Response.json({data: {id: `c${rows.length}`, content: comment['content'], approved: false}});
    },
  };
};
