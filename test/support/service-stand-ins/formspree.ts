import {asksForJson, formOf, jsonOf, page, type StandIn} from './stand-in.ts';

/** Answers a redirect to a page to whoever does not ask for JSON. A filled honeypot is thanked for, and dropped. */
export const formspree = ({active = true} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  const errors = (status: number, ...list: object[]): Response => Response.json({error: 'Validation errors', errors: list}, {status});
  return {
    path: '/f/mvgkqzyz',
    rows,
    async answer(request) {
      const {pathname} = new URL(request.url);
      if (request.method === 'GET' && pathname === '/thanks') return page('Thanks!');
      if (pathname !== this.path) return errors(404, {code: 'FORM_NOT_FOUND', message: 'Form not found'});
      if (!active) return errors(400, {code: 'INACTIVE', message: 'This form is inactive'});
      const fields = (await formOf(request)) ?? (await jsonOf(request));
      if (!fields) return errors(400, {code: 'EMPTY', message: 'Empty form'});
      if (fields['email'] && !/^[^@]+@[^@]+\.[a-z]+$/.test(`${fields['email']}`))
        return errors(422, {code: 'TYPE_EMAIL', field: 'email', message: 'should be an email'});
      if (fields['message'] === '') return errors(422, {code: 'REQUIRED_FIELD_EMPTY', field: 'message', message: 'is required'});
      if (!fields['_gotcha']) rows.push(fields);
      return asksForJson(request) ? Response.json({next: '/thanks', ok: true}) : Response.redirect(new URL('/thanks', request.url), 302);
    },
  };
};
