import autocannon from 'autocannon';
import type {Reaction} from '../../../src/contract/reaction.ts';

export interface LoadResult {
  /** Accepted reactions a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

let sent = 0;

/** No two are alike, as it is with readers. */
const reaction = (): Reaction => ({
  id: crypto.randomUUID(),
  stance: sent % 3 === 0 ? 'disagree' : 'agree',
  reason: `Reactie ${(sent += 1)}: het gemak neemt toe, maar aan het loket zit straks niemand meer die iets kan uitleggen.`,
  mayPublish: true,
  lang: 'nl',
  sentAt: new Date().toISOString(),
});

/** Posts reactions over a number of connections, each sending its next when its last is answered. */
export const postReactions = async (url: string, connections: number, seconds: number): Promise<LoadResult> => {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/v1/polls/stelling/reactions',
        headers: {'content-type': 'application/json'},
        setupRequest: (request) => ({...request, body: JSON.stringify(reaction())}),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return {rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99};
};
