/** The real element with an invented poll, and answers in place of the network. */
import type {Poll} from '../../../src/contract/poll.ts';
import type {Results} from '../../../src/contract/results.ts';
import type {StellingPoll} from '../../../src/stelling-poll.ts';

export const poll: Poll = {
  statement: 'Een groene straat is meer waard dan twee parkeerplaatsen',
  panel: [
    {experts: [{name: 'Sietske Brandsma', role: 'stadsecoloog'}], stance: 'agree', quote: ['Een boom koelt de straat en vangt water op.']},
    {
      experts: [{name: 'Koen de Boer', role: 'rijinstructeur'}],
      stance: 'partly-disagree',
      label: 'Liever niet',
      quote: ['Wie zijn auto kwijt moet, rijdt nu drie rondjes door de buurt.'],
    },
  ],
  question: 'Hoe zit dat in uw straat?',
};

const standing = {n: 128, counts: {agree: 41, 'partly-agree': 32, neutral: 11, 'partly-disagree': 19, disagree: 20, unsure: 5}};

const results: Results = {
  poll: {},
  standing,
  reactions: [
    {id: 'voorbeeld-1', stance: 'agree', reason: 'Bij ons werd het er koeler van.', name: 'Een lezer', publishedAt: '2026-11-20T12:00:00Z'},
    {id: 'voorbeeld-2', stance: 'disagree', reason: 'Ik vind geen plek meer.', publishedAt: '2026-11-19T12:00:00Z'},
  ],
};

const problem = (status: number, type: string, more: object = {}): Response =>
  Response.json({type, title: 'No', status, ...more}, {status, headers: {'Content-Type': 'application/problem+json'}});

export type AnswerName = 'accepted' | 'published' | 'closed' | 'fields' | 'nothing';

const answers: Readonly<Record<AnswerName, (id: string) => Response>> = {
  accepted: (id) => Response.json({id, state: 'pending', withdrawToken: 'voorbeeld', standing}, {status: 201}),
  published: (id) => Response.json({id, state: 'published', withdrawToken: 'voorbeeld', standing}, {status: 201}),
  closed: () => problem(409, 'urn:stelling-poll:problem:closed'),
  fields: () => problem(422, 'urn:stelling-poll:problem:invalid', {errors: [{field: 'reason', code: 'too-long', detail: 'Too long'}]}),
  nothing: () => {
    throw new TypeError('The connection broke');
  },
};

/** @param answer asked for each reaction that is sent */
export const requestThat = (answer: () => AnswerName): typeof fetch => {
  const request = (_: unknown, {method = 'GET', body}: RequestInit = {}): Response => {
    if (method === 'GET') return Response.json(results);
    if (method === 'DELETE') return new Response(null, {status: 204});
    return answers[answer()]((JSON.parse(String(body)) as {id: string}).id);
  };
  return async (input, init) => request(input, init);
};

/** Puts an element in the page's place for it. Its address is no one's: what is sent ends in `request`. */
export const showExample = async (request: typeof fetch = requestThat(() => 'accepted')): Promise<StellingPoll> => {
  await import(new URL('../../dist/stelling-poll.js', import.meta.url).href);
  const element = document.createElement('stelling-poll');
  element.setAttribute('endpoint', 'example');
  element.setAttribute('poll-id', `docs${location.pathname.replaceAll(/\W+/g, '-')}`);
  element.setAttribute('heading-level', '3');
  Object.assign(element, {poll, request});
  document.querySelector('#live')!.append(element);
  await element.updateComplete;
  return element;
};
