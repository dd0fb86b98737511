import {errorsSchema, problemTypes, type Problem} from '../../contract/problem.ts';
import {receiptSchema, type Receipt} from '../../contract/receipt.ts';
import {conform} from '../../contract/schema.ts';
import type {Outcome} from '../outcome.ts';
import type {Service} from '../service.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Seconds until `Retry-After`, given as seconds or as a date; a date counts from the server's own clock. */
const retryAfter = (headers: Headers, problem: Partial<Problem> | undefined | null): number | undefined => {
  const header = headers.get('Retry-After');
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  const said = [problem?.retryAfter, header && (/^\d+$/.test(header) ? +header : (Date.parse(header) - now) / 1000)];
  return said.find((seconds): seconds is number => typeof seconds === 'number' && seconds >= 0);
};

/** The contract of design and OpenAPI document: JSON there, a receipt or a problem document back. */
export const stelling: Service = {
  contentType: 'application/json',
  encode: JSON.stringify,

  decode({status, headers}, text, id): Outcome {
    const json = parse(text);
    if (status < 300) {
      const receipt = conform<Receipt>(receiptSchema, json, []);
      // A page with status 200 is not a receipt, and neither is another reaction's.
      return receipt?.id === id ? {kind: 'accepted', receipt} : {kind: 'unknown', reason: 'unreadable'};
    }
    // A proxy's error may be anything; what of a problem document is not there is not needed.
    const problem = json as Partial<Problem> | null | undefined;
    if (problem?.type === problemTypes.closed) return {kind: 'refused', reason: 'closed'};
    if (status === 413) return {kind: 'invalid', errors: [{field: 'reason', code: 'too-long'}]};
    if (status === 400 || status === 422) return {kind: 'invalid', errors: conform(errorsSchema, problem?.errors, []) ?? []};
    if (status < 500 && status !== 408 && status !== 429 && problem?.type !== problemTypes.inProgress)
      return {kind: 'refused', reason: 'unavailable'};
    const seconds = retryAfter(headers, problem);
    return {
      kind: 'unknown',
      reason: status === 429 || status === 503 ? 'busy' : 'server',
      ...(seconds !== undefined && {retryAfter: seconds}),
    };
  },
};
