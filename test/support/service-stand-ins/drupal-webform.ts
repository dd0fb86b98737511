import {jsonOf, page, type StandIn} from './stand-in.ts';

/** Older versions answer 200 to fields that are wrong. */
export const drupalWebform = ({old = true, open = true, webform = 'datagedreven_werken'} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  const error = (errors: object, status = old ? 200 : 400): Response => Response.json({error: errors}, {status});
  return {
    path: '/webform_rest/submit',
    rows,
    async answer(request) {
      const {pathname, searchParams} = new URL(request.url);
      if (pathname !== this.path) return page('Pagina niet gevonden', 404);
      if (searchParams.get('_format') !== 'json') return Response.json({message: 'No route found for the specified format'}, {status: 406});
      const fields = await jsonOf(request);
      if (!fields) return Response.json({message: 'No route found that matches'}, {status: 415});
      if (fields['webform_id'] !== webform) return error({message: 'Invalid webform_id value.'});
      const closed = 'This webform is closed, or too many submissions have been made.';
      if (!open) return old ? Response.json({message: closed}, {status: 403}) : error({message: closed});
      if (!fields['reason']) return error({reason: 'Veld <em class="placeholder">Waarom</em> is verplicht.'});
      rows.push(fields);
      return Response.json({sid: old ? `${rows.length}` : '6d95afe9-18d1-4a7d-a1bf-fd38c58c7733'});
    },
  };
};
