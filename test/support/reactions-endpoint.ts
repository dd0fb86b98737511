import {http, HttpResponse, type HttpHandler} from 'msw';
import {problemTypes, type Problem, type ProblemError} from '../../src/contract/problem.ts';
import type {Reaction} from '../../src/contract/reaction.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {Results} from '../../src/contract/results.ts';
import type {Stance} from '../../src/contract/stance.ts';
import type {Standing} from '../../src/contract/standing.ts';

/** What the endpoint says to a POST. */
export type Answer = (reaction: Reaction, store: () => Response) => Response | Promise<Response>;

const problem = (document: Problem): Response =>
  HttpResponse.json(document, {
    status: document.status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(document.retryAfter !== undefined && {'Retry-After': `${document.retryAfter}`}),
    },
  });

export const answers = {
  /** 201 and a receipt; 200 for an id that is there already. */
  receipt: ((_, store) => store()) as Answer,
  invalid:
    (...errors: ProblemError[]): Answer =>
    () =>
      problem({type: problemTypes.invalid, title: 'Invalid reaction', status: 422, errors}),
  closed: () => problem({type: problemTypes.closed, title: 'This poll is closed', status: 409}),
  inProgress: () => problem({type: problemTypes.inProgress, title: 'This reaction is being stored', status: 409}),
  busy:
    (retryAfter: number): Answer =>
    () =>
      problem({type: 'about:blank', title: 'Service Unavailable', status: 503, retryAfter}),
  networkError: () => HttpResponse.error(),
  /** What a captive portal or a misconfigured site answers: it looks like success. */
  html: () => HttpResponse.html('<!doctype html><title>Welcome</title><p>Welcome'),
  /** The reaction is stored, but its sender never hears of it. */
  lost: ((_, store) => {
    store();
    return HttpResponse.error();
  }) as Answer,
  /** Waits for the test. */
  after:
    (released: Promise<unknown>, answer: Answer): Answer =>
    async (reaction, store) => {
      await released;
      return answer(reaction, store);
    },
} satisfies Record<string, Answer | ((...options: never[]) => Answer)>;

/** An endpoint in the page, which keeps the contract unless `answer` has it do otherwise. */
export interface ReactionsEndpoint {
  readonly handlers: readonly HttpHandler[];
  /** How it answers a POST; may be changed during the test. */
  answer: Answer;
  /** Every POST that came in, the repeated ones included. */
  readonly received: readonly Reaction[];
  /** What it keeps, each id once. */
  readonly stored: readonly Reaction[];
}

const standing = (reactions: readonly Reaction[]): Standing => ({
  n: reactions.length,
  counts: reactions.reduce<Partial<Record<Stance, number>>>((counts, {stance}) => ({...counts, [stance]: (counts[stance] ?? 0) + 1}), {}),
});

/**
 * @param url the collection of reactions
 * @param results what a GET answers; otherwise the standing of what was stored
 */
export const reactionsEndpoint = (url: string, {answer = answers.receipt, results}: {answer?: Answer; results?: Results} = {}): ReactionsEndpoint => {
  const received: Reaction[] = [];
  const stored = new Map<string, Reaction>();

  const store = (reaction: Reaction) => (): Response => {
    const status = stored.has(reaction.id) ? 200 : 201;
    stored.set(reaction.id, reaction);
    const receipt: Receipt = {
      id: reaction.id,
      state: 'pending',
      withdrawToken: `withdraw-${reaction.id}`,
      standing: standing([...stored.values()]),
    };
    return HttpResponse.json(receipt, {status});
  };

  const endpoint: ReactionsEndpoint = {
    answer,
    received,
    get stored() {
      return [...stored.values()];
    },
    handlers: [
      http.post(url, async ({request}) => {
        const reaction = (await request.json()) as Reaction;
        received.push(reaction);
        return endpoint.answer(reaction, store(reaction));
      }),
      http.get(url, () => HttpResponse.json<Results>(results ?? {poll: {}, standing: standing([...stored.values()]), reactions: []})),
    ],
  };
  return endpoint;
};
