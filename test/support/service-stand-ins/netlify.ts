import {formOf, page, typeOf, type StandIn} from './stand-in.ts';

/** Knows the forms that it saw when the site was built. To anything else it shows the page, as if nothing was the matter. */
export const netlify = (form = 'datagedreven-werken'): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/__forms.html',
    rows,
    preflight: false,
    async answer(request) {
      if (new URL(request.url).pathname !== this.path) return page('Page not found', 404);
      const fields = typeOf(request) === 'application/x-www-form-urlencoded' ? await formOf(request) : undefined;
      if (fields?.['form-name'] === form) rows.push(fields);
      return page('Een stelling');
    },
  };
};
