import {formOf, page, typeOf, type StandIn} from './stand-in.ts';

/** A script that an editor wrote: what it says is its own. Google answers a redirect first, and 200 after it whatever came of it. */
export const appsScript = (says: 'ok' | 'echo' | 'row' | 'failure' | 'crash' = 'ok'): StandIn => {
  const rows: Record<string, unknown>[] = [];
  let last: unknown;
  return {
    path: '/macros/s/AKfycbx/exec',
    rows,
    preflight: false,
    async answer(request) {
      const {pathname} = new URL(request.url);
      if (pathname === '/macros/echo') return says === 'crash' ? page('Error: TypeError: Cannot read properties of undefined') : Response.json(last);
      if (!['application/x-www-form-urlencoded', 'text/plain'].includes(typeOf(request))) return page('A browser would not have sent this', 400);
      const fields = (await formOf(request)) ?? (JSON.parse(await request.text()) as Record<string, unknown>);
      if (says !== 'failure' && says !== 'crash') rows.push(fields);
      last = {
        ok: {result: 'success', row: rows.length},
        echo: {id: fields['id']},
        row: {row: rows.length},
        failure: {result: 'error', message: 'Sheet not found'},
        crash: {},
      }[says];
      return Response.redirect(new URL('/macros/echo', request.url), 302);
    },
  };
};
