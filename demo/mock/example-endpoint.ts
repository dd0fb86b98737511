import {http, HttpResponse, type HttpHandler} from 'msw';
import type {Reaction} from '../../src/contract/reaction.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {PublishedReaction, Results} from '../../src/contract/results.ts';
import {stances, type Stance} from '../../src/contract/stance.ts';
import type {Standing} from '../../src/contract/standing.ts';

const perPage = 20;

const reasons = [
  'Aan het loket hoorde ik meer dan de brief mij vertelde.',
  'Cijfers wijzen een straat aan. Daarna moet er nog iemand aanbellen.',
  'Het scheelt mij een formulier, en dat is ook een vorm van aandacht.',
  'Ik wil weten wat de gemeente van mij weet.',
  '',
];

const problem = (status: number, title: string): Response =>
  HttpResponse.json({type: 'about:blank', title, status}, {status, headers: {'Content-Type': 'application/problem+json'}});

/** One poll of the example: readers that we made up, and whoever tries it. */
const createPoll = () => {
  const counts: Partial<Record<Stance, number>> = {agree: 12, 'partly-agree': 21, neutral: 7, 'partly-disagree': 15, disagree: 9};
  const published: PublishedReaction[] = Array.from({length: 26}, (_, index) => ({
    id: `voorbeeld-${index}`,
    stance: stances[index % 5]!,
    reason: reasons[index % reasons.length]!,
    ...(index % 3 === 0 && {name: 'Voorbeeldlezer'}),
    publishedAt: new Date(Date.UTC(2026, 10, 24) - index * 3_600_000).toISOString(),
  }));
  const stored = new Map<string, Reaction>();
  const standing = (): Standing => ({n: Object.values(counts).reduce((sum, count) => sum + count, 0), counts: {...counts}});
  return {
    add(reaction: Reaction): Response {
      const known = stored.has(reaction.id);
      if (!known) counts[reaction.stance] = (counts[reaction.stance] ?? 0) + 1;
      stored.set(reaction.id, reaction);
      const receipt: Receipt = {id: reaction.id, state: 'pending', withdrawToken: 'voorbeeld', standing: standing()};
      return HttpResponse.json(receipt, {status: known ? 200 : 201});
    },
    remove(id: string): Response {
      const reaction = stored.get(id);
      if (!reaction) return problem(410, 'Gone');
      stored.delete(id);
      counts[reaction.stance]! -= 1;
      return new HttpResponse(null, {status: 204});
    },
    read(stance: string | null, after: number): Response {
      const matching = published.filter((reaction) => !stance || reaction.stance === stance);
      const end = after + perPage;
      const results: Results = {
        poll: {},
        standing: standing(),
        reactions: matching.slice(after, end),
        ...(end < matching.length && {next: String(end)}),
      };
      return HttpResponse.json(results);
    },
  };
};

/** An endpoint in the page, for a demo without a server: it keeps the contract, and forgets all when the page goes. */
export const exampleEndpoint = (): HttpHandler[] => {
  const polls = new Map<string, ReturnType<typeof createPoll>>();
  const pollOf = (id: unknown): ReturnType<typeof createPoll> => {
    const known = polls.get(String(id)) ?? createPoll();
    polls.set(String(id), known);
    return known;
  };
  const reactions = '*/v1/polls/:poll/reactions';
  return [
    http.post(reactions, async ({params, request}) => pollOf(params['poll']).add((await request.json()) as Reaction)),
    http.get(reactions, ({params, request}) => {
      const {searchParams} = new URL(request.url);
      return pollOf(params['poll']).read(searchParams.get('stance'), Number(searchParams.get('after') ?? 0));
    }),
    http.delete(`${reactions}/:id`, ({params}) => pollOf(params['poll']).remove(String(params['id']))),
  ];
};
