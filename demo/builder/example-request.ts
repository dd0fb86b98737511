import type {Results} from '../../src/contract/results.ts';

const results: Results = {
  poll: {},
  standing: {n: 128, counts: {agree: 41, 'partly-agree': 32, neutral: 11, 'partly-disagree': 19, disagree: 20, unsure: 5}},
  reactions: [
    {id: 'voorbeeld-1', stance: 'agree', reason: 'Dit is een verzonnen reactie.', name: 'Een lezer', publishedAt: '2026-11-20T12:00:00Z'},
    {id: 'voorbeeld-2', stance: 'disagree', reason: 'Dit is ook een verzonnen reactie.', publishedAt: '2026-11-19T12:00:00Z'},
  ],
};

/** Answers in place of the network: what is asked gets invented figures, and what is sent goes nowhere. */
export const exampleRequest = async (_: unknown, {method = 'GET'}: RequestInit = {}): Promise<Response> =>
  method === 'GET' ? Response.json(results) : new Response(null, {status: 503});
