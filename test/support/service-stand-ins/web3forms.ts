import {asksForJson, formOf, jsonOf, type StandIn} from './stand-in.ts';

const no = (message: string, status: number): Response => Response.json({success: false, body: {message}, message}, {status});

export const web3forms = ({key = 'c9e1a1f0-0000-4000-8000-000000000000', limit = Infinity} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/submit',
    rows,
    async answer(request) {
      const fields = (await formOf(request)) ?? (await jsonOf(request)) ?? {};
      if (fields['access_key'] !== key) return no('Invalid Access Key', 400);
      if (rows.length >= limit) return no('Too many requests', 429);
      if (/casino/.test(`${fields['message']}`)) return no('Spam submission detected', 400);
      rows.push(fields);
      if (!asksForJson(request)) return Response.redirect(new URL('/success', request.url), 303);
      return Response.json({
        success: true,
        message: 'Email sent successfully! Check your spam folder if you do not see it.',
        body: {},
      });
    },
  };
};
