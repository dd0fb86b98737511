import type {EncodeContext, Encoded, Encoding} from './service.ts';
import type {Values} from './reaction-values.ts';

/** What the page asked for, where the service can read it; otherwise the first, which is the service's own. */
export const encodingFrom = (asked: Encoding | undefined, readable: readonly [Encoding, ...Encoding[]]): Encoding =>
  asked && readable.includes(asked) ? asked : readable[0];

/** What HTML's forms do to a name between quotes. */
const escapes: Readonly<Record<string, string>> = {'"': '%22', '\r': '%0D', '\n': '%0A'};
const quoted = (name: string): string => `"${name.replace(/["\r\n]/g, (character) => escapes[character]!)}"`;

const multipart = (values: Values, id: string): {body: string; contentType: string} => {
  const parts = Object.entries(values).map(([name, value]) => `Content-Disposition: form-data; name=${quoted(name)}\r\n\r\n${value}\r\n`);
  // From the id, so that a retry is the same to the byte; counted on where a reader wrote just that in their reason.
  let boundary = `stelling-${id}`;
  for (let n = 1; parts.some((part) => part.includes(boundary)); n++) boundary = `stelling-${id}-${n}`;
  return {
    body: parts.map((part) => `--${boundary}\r\n${part}`).join('') + `--${boundary}--\r\n`,
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
};

/**
 * The same values in one of the ways that services read. A string, and not `FormData`, since it is kept and has to be
 * the same on every attempt. Only `json` makes a browser ask permission first (a CORS preflight).
 */
export const encodeValues = (encoding: Encoding, values: Values, id: string): {readonly body: string; readonly contentType: string} => {
  switch (encoding) {
    case 'json':
      return {body: JSON.stringify(values), contentType: 'application/json'};
    case 'text':
      return {body: JSON.stringify(values), contentType: 'text/plain;charset=UTF-8'};
    case 'multipart':
      return multipart(values, id);
    case 'urlencoded': {
      const pairs = Object.entries(values).map(([name, value]) => [name, `${value}`]);
      return {
        body: new URLSearchParams(pairs).toString(),
        contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
      };
    }
  }
};

/** A request to the endpoint itself that asks for JSON, which `Accept` does without a preflight. */
export const askForJson = (
  {endpoint, encoding}: EncodeContext,
  readable: readonly [Encoding, ...Encoding[]],
  values: Values,
  id: string,
): Encoded => ({url: endpoint, headers: {Accept: 'application/json'}, ...encodeValues(encodingFrom(encoding, readable), values, id)});
