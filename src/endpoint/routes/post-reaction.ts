import type {Context} from 'hono';
import {accept, type Accepted, type Sent} from '../accept.ts';
import {readBody} from '../body/read-body.ts';
import type {EndpointEnv} from '../env.ts';
import type {Services} from '../services.ts';
import {backLink, readForm} from './form.ts';
import {wantsPage} from './wants-page.ts';

const answer = (c: Context, {receipt, created}: Accepted): Response => c.json(receipt, created ? 201 : 200);

/** A reaction comes in: as JSON from the element, or from a form that the browser sends itself. */
export const postReaction = async (c: Context<EndpointEnv>, services: Services, poll: string): Promise<Response> => {
  const body = await readBody(c.req.raw);
  c.header('Cache-Control', 'no-store');
  const take = async (sent: Sent): Promise<Accepted> => {
    const accepted = await accept(services, poll, sent);
    if (accepted.held) c.set('held', accepted.held);
    return accepted;
  };
  if (body.kind === 'json') return answer(c, await take({given: body.value}));

  c.set('written', body.fields);
  const form = readForm(body.fields, services.now());
  const accepted = await take(form);
  if (!wantsPage(c)) return answer(c, accepted);

  const query = new URLSearchParams({state: form.given['mayPublish'] ? accepted.receipt.state : 'private'});
  const back = backLink(c, services.origins, body.fields['back']);
  if (back) query.set('back', back);
  // Relative, so that it holds behind a proxy that serves the endpoint under another path. Not `c.req.path`, which
  // leaves out a slash at the end.
  return c.redirect(`${new URL(c.req.url).pathname.endsWith('/') ? '../' : ''}thanks?${query}`, 303);
};
