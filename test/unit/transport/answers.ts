import {stelling} from '../../../src/transport/services/stelling.ts';
import type {Outcome} from '../../../src/transport/outcome.ts';

export const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

export const receipt = {id, state: 'pending', withdrawToken: 'token'};

export const problem = (status: number, type = 'about:blank', more: object = {}): string => JSON.stringify({type, title: 'No', status, ...more});

export const html = '<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>';

/** What comes of an answer with this status, body and headers. */
export const outcomeOf = (status: number, text: string, headers: Record<string, string> = {}): Outcome => {
  // A Response cannot be made with a status that has no meaning for fetch (1xx); one with a body, not with 204.
  const response = Object.defineProperty(new Response(null, {headers}), 'status', {value: status});
  return stelling.decode(response, text, id);
};
