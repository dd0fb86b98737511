import {jsonOf, page, type StandIn} from './stand-in.ts';

/** Drops values for which the form has no field; keeps additional data as they are. */
export const umbraco = ({enabled = true, aliases = ['stance', 'reason', 'name', 'email', 'mayPublish']} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/umbraco/forms/delivery/api/v1/entries/34ef4a19-efa7-40c1-b8b6-2fd7257f2ed3',
    rows,
    async answer(request) {
      if (!enabled || new URL(request.url).pathname !== this.path) return page('Page not found', 404);
      const entry = await jsonOf(request);
      if (!entry) return new Response(null, {status: 415});
      const {values, additionalData} = entry as Record<string, Record<string, string>>;
      const all = [...Object.values(values!), ...Object.values(additionalData ?? {})];
      if (all.some((value) => typeof value !== 'string')) return Response.json({title: 'Bad Request', status: 400}, {status: 400});
      if (!values!['reason']) {
        const title = 'One or more validation errors occurred.';
        const errors = {reason: ['Vul in waarom u dat vindt']};
        return Response.json({errors, extensions: {}, status: 422, title}, {status: 422});
      }
      const kept = Object.entries(values!).filter(([alias]) => aliases.includes(alias));
      rows.push({...additionalData, ...Object.fromEntries(kept), culture: entry['culture']});
      return Response.json({messageOnSubmit: 'Bedankt', messageOnSubmitIsHtml: false}, {status: 202});
    },
  };
};
