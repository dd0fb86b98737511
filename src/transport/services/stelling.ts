import {errorsSchema, problemTypes, type Problem} from '../../contract/problem.ts';
import {receiptSchema, type Receipt} from '../../contract/receipt.ts';
import {conform} from '../../contract/schema.ts';
import type {Outcome} from '../outcome.ts';
import {parseJson} from '../parse-json.ts';
import type {Service} from '../service.ts';
import {undecided} from '../undecided.ts';

/** The contract of design and OpenAPI document: JSON there, a receipt or a problem document back. */
export const stelling: Service = {
  encode: (reaction, {endpoint, fields}) => ({
    url: endpoint,
    body: JSON.stringify({...fields.extra, ...reaction}),
    contentType: 'application/json',
  }),

  decode(response, text, id): Outcome {
    const {status} = response;
    const json = parseJson(text);
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
    return undecided(response, problem);
  },
};
