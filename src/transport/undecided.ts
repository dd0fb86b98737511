import type {Outcome} from './outcome.ts';

/** Seconds until `Retry-After`, given as seconds or as a date; a date counts from the server's own clock. */
const retryAfter = (headers: Headers, body: unknown): number | undefined => {
  const header = headers.get('Retry-After');
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  // The body repeats it, as a page of another site cannot read the header; nonsense in one does not hide the other.
  return [
    (body as {retryAfter?: unknown} | null | undefined)?.retryAfter,
    header && (/^\d+$/.test(header) ? +header : (Date.parse(header) - now) / 1000),
  ].find((seconds): seconds is number => typeof seconds === 'number' && seconds >= 0);
};

/** What a status that leaves it open comes to. @param body the answer's, parsed, whatever it is */
export const undecided = ({status, headers}: Response, body: unknown): Outcome => {
  const seconds = retryAfter(headers, body);
  return {
    kind: 'unknown',
    reason: status === 429 || status === 503 ? 'busy' : 'server',
    ...(seconds !== undefined && {retryAfter: seconds}),
  };
};
