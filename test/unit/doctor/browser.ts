import type {Tools} from '../../../demo/builder/doctor/diagnose.ts';
import type {StandIn} from '../../support/service-stand-ins/stand-in.ts';
import {page} from './cases.ts';

export interface Asked {
  readonly method: string;
  readonly mode: RequestMode;
  readonly type: string;
  readonly body: string;
}

/** A browser without rules of its own: what it asks goes to a stand-in, wherever its address is, and redirects are followed. */
export const browserAt = (standIn: StandIn) => {
  const asked: Asked[] = [];
  const request = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const made = new Request(input, init);
    const {method, mode, url} = made;
    asked.push({method, mode, type: made.headers.get('Content-Type') ?? '', body: await made.clone().text()});
    let response = await standIn.answer(made);
    const location = response.headers.get('Location');
    const redirected = response.status >= 300 && response.status < 400 && location !== null;
    if (redirected) response = await standIn.answer(new Request(location));
    return Object.defineProperties(response, {url: {value: redirected ? location : url}, redirected: {value: redirected}});
  };
  const tools: Tools = {fetch: request, location: page, online: true};
  return {asked, tools};
};
