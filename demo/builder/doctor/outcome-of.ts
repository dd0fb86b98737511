import type {Outcome} from '../../../src/transport/outcome.ts';
import type {FieldOptions} from '../../../src/transport/service.ts';
import type {Answer} from './observe.ts';
import {services} from './services.ts';

/** What an answer comes to for a service: what the element itself would make of it. */
export const outcomeOf = ({status, headers, text}: Answer, service: string, id: string, fields: FieldOptions = {}): Outcome =>
  // Some servers make up a status over 599, with which no Response can be made.
  services[service]!.service.decode(new Response(null, {status: Math.min(status, 599), headers}), text, id, fields);
