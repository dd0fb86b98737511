import type {Answer} from './answer.ts';
import type {Fields} from './body/fields.ts';
import {renderRefusal} from './pages/refusal.ts';
import type {Refusal} from './refusal.ts';
import {wantsPage} from './routes/wants-page.ts';

export interface RefusedRequest {
  /** The header `Accept`. */
  readonly accept: string | undefined;
  /** What the reader wrote, where it was read: the page still shows it. */
  readonly written?: Fields | undefined;
}

/** Every error is a problem document (RFC 9457), and a page in plain words for a reader whose browser asked for one. */
export const answerRefusal = async ({problem, headers}: Refusal, {accept, written}: RefusedRequest): Promise<Answer> => {
  const answer = wantsPage(accept)
    ? await renderRefusal(problem, written)
    : {status: problem.status, headers: {'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store'}, body: JSON.stringify(problem)};
  return {...answer, headers: {...headers, ...answer.headers}};
};
