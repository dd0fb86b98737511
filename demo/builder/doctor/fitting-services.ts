import type {FieldOptions} from '../../../src/transport/service.ts';
import type {Answer} from './observe.ts';
import {outcomeOf} from './outcome-of.ts';
import {services} from './services.ts';

/** The service that has addresses like this one. */
export const serviceAt = (url: URL): string | undefined =>
  Object.entries(services).find(([, {address}]) => address?.test(url.host + url.pathname))?.[0];

/** The services that would take this answer for a yes, the likeliest first. What confirms nothing tells nothing. */
export const servicesThatAccept = (answer: Answer, id: string, fields?: FieldOptions): readonly string[] =>
  Object.keys(services).filter((name) => {
    const outcome = outcomeOf(answer, name, id, fields);
    return outcome.kind === 'accepted' && outcome.confirmed !== false;
  });
