import type {TestContext} from 'node:test';
import type {Reaction} from '../../../../src/contract/reaction.ts';
import {deliver} from '../../../../src/transport/deliver.ts';
import type {Outcome} from '../../../../src/transport/outcome.ts';
import type {EncodeContext, FieldOptions, Service} from '../../../../src/transport/service.ts';
import {serve, type StandIn} from '../../../support/service-stand-ins/stand-in.ts';
import {reactionWith} from '../../submission/deliveries.ts';

export const reader: Reaction = reactionWith({name: 'Noor de Wit', email: 'noor@voorbeeld.nl'});

export const contextOf = (endpoint: string, more: Partial<EncodeContext> = {}): EncodeContext => ({
  endpoint,
  poll: 'datagedreven-werken',
  page: 'https://blad.example/artikelen/stelling?utm=1#reageer',
  title: 'Een stelling over data',
  fields: {},
  ...more,
});

export const stored = (id: string, state: 'pending' | 'published' = 'pending'): Outcome => ({
  kind: 'accepted',
  receipt: {id, state, withdrawToken: ''},
});
export const unconfirmed = (id: string): Outcome => ({...stored(id), confirmed: false}) as Outcome;
export const invalid = (...errors: object[]): Outcome => ({kind: 'invalid', errors: errors as never});
export const spam = invalid({field: '', code: 'spam'});
export const unavailable: Outcome = {kind: 'refused', reason: 'unavailable'};
export const closed: Outcome = {kind: 'refused', reason: 'closed'};
export const unreadable: Outcome = {kind: 'unknown', reason: 'unreadable'};
export const server: Outcome = {kind: 'unknown', reason: 'server'};

/** Sends reactions to a stand-in over HTTP, as the element does, until the test is over. */
export const connect = async (
  t: TestContext,
  service: Service,
  standIn: StandIn,
  options: {readonly fields?: FieldOptions; readonly at?: string} & Partial<Pick<EncodeContext, 'encoding' | 'poll'>> = {},
): Promise<(reaction?: Partial<Reaction>) => Promise<Outcome>> => {
  const {url, close} = await serve(standIn);
  t.after(close);
  const {fields = {}, at, ...more} = options;
  const context = contextOf(at === undefined ? url : new URL(at, url).href, {...more, fields});
  return (changes = {}) => {
    const reaction = {...reader, ...changes};
    return deliver(service.encode(reaction, context), service, reaction.id, fields, fetch);
  };
};

/** What comes of an answer that no stand-in gives. */
export const outcomeOf = (service: Service, status: number, text: string, headers: Record<string, string> = {}, fields?: FieldOptions): Outcome => {
  const response = Object.defineProperty(new Response(null, {headers}), 'status', {value: status});
  return service.decode(response, text, reader.id, fields);
};
