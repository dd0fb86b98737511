import type {FieldOptions} from '../../../src/transport/service.ts';
import {namedFields, serviceOf} from './services.ts';
import type {Settings} from './settings.ts';
import {isWebAddress} from './web-address.ts';

const filled = (pairs: readonly (readonly [string, string | undefined])[]): Record<string, string> =>
  Object.fromEntries(pairs.map(([name, value = '']) => [name, value.trim()] as const).filter(([, value]) => value));

/** The address that reactions go to, with what the service reads in it; empty for what is none. */
export const endpointOf = ({endpoint, service, extra}: Settings): string => {
  const address = isWebAddress(endpoint) ? endpoint.trim() : '';
  const parameters = Object.entries(filled((serviceOf(service).extra ?? []).filter(({inAddress}) => inAddress).map(({name}) => [name, extra[name]])));
  if (!address || !parameters.length) return address;
  const query = new URLSearchParams(parameters).toString();
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
};

/** What only a script can tell the element; nothing for most services. */
export const fieldsOf = ({service, extra, names}: Settings): FieldOptions | undefined => {
  const {extra: asked = [], hasNames} = serviceOf(service);
  const sent = filled(asked.filter(({inAddress}) => !inAddress).map(({name}) => [name, extra[name]]));
  const named = hasNames ? filled(namedFields.map(([field]) => [field, names[field]])) : {};
  const fields = {...(Object.keys(named).length && {names: named}), ...(Object.keys(sent).length && {extra: sent})};
  return Object.keys(fields).length ? fields : undefined;
};
