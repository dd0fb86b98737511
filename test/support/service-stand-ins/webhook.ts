import {formOf, jsonOf, page, typeOf, type StandIn} from './stand-in.ts';

/** What webhooks answer once they have something. */
export const words = {
  json: () => Response.json({status: 'success', attempt: '018f'}),
  nothing: () => new Response(null, {status: 204}),
  page: () => page('Bedankt'),
  accepted: () => new Response('Accepted', {status: 202}),
} as const;

/** A webhook of no particular make, or one that says what a test has it say. Zapier's answers no preflight. */
export const webhook = (says: keyof typeof words | (() => Response) = 'json', {preflight = true} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/hooks/catch/1/abc/',
    rows,
    ...(!preflight && {preflight: false as const}),
    async answer(request) {
      const fields =
        (await formOf(request.clone() as Request)) ??
        (await jsonOf(request.clone() as Request)) ??
        (typeOf(request) === 'text/plain' ? (JSON.parse(await request.text()) as Record<string, unknown>) : undefined);
      if (!fields) return new Response('Unsupported Media Type', {status: 415});
      if (typeof says === 'function') return says();
      rows.push(fields);
      return words[says]();
    },
  };
};
