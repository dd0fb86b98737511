import {problemTypes} from '../../contract/problem.ts';
import {schemaRef, type SchemaName} from './schemas.ts';

const text = {schema: {type: 'string'}};

export const headers = {
  RetryAfter: {description: 'Seconds; also in the body as `retryAfter`', required: true, schema: {type: 'integer', minimum: 1}},
  ETag: {required: true, ...text},
  CacheControl: {required: true, ...text},
  Location: {description: 'Relative to the address that was asked for', required: true, ...text},
  Allow: {required: true, ...text},
  Accept: {required: true, ...text},
  WwwAuthenticate: {required: true, ...text},
} as const;

type HeaderName = keyof typeof headers;

const headersOf = (names: Readonly<Record<string, HeaderName>>) =>
  Object.fromEntries(Object.entries(names).map(([name, key]) => [name, {$ref: `#/components/headers/${key}`}]));

export const json = (description: string, schema: SchemaName, names: Readonly<Record<string, HeaderName>> = {}) => ({
  description,
  headers: headersOf(names),
  content: {'application/json': {schema: schemaRef(schema)}},
});

export const page = (description: string) => ({description, content: {'text/html': text}});

export const bodiless = (description: string, names: Readonly<Record<string, HeaderName>> = {}) => ({
  description,
  headers: headersOf(names),
});

interface Refused {
  readonly description: string;
  /** The problem types that a client tells apart, where there are more than the status says. */
  readonly types?: readonly string[];
  readonly headers?: Readonly<Record<string, HeaderName>>;
}

/** Every error is a problem document (RFC 9457), and a page where the request asks for `text/html`. */
const refused = ({description, types = ['about:blank'], headers: names = {}}: Refused) => ({
  description,
  headers: headersOf(names),
  content: {
    'application/problem+json': {
      schema: {allOf: [schemaRef('Problem'), {properties: {type: {enum: types}}}]},
    },
    'text/html': text,
  },
});

const retryAfter = {'Retry-After': 'RetryAfter'} as const;

const refusals: Readonly<Record<number, Refused>> = {
  400: {description: 'What was sent cannot be read'},
  401: {description: 'Without a withdraw token', headers: {'WWW-Authenticate': 'WwwAuthenticate'}},
  403: {description: 'A page of this origin may not do this, or it is another token'},
  404: {description: 'There is no such poll, reaction or address'},
  405: {description: 'This address does not take this method', headers: {Allow: 'Allow'}},
  409: {
    description: 'The poll is not open, or this id is being stored at this moment',
    types: [problemTypes.closed, problemTypes.inProgress],
  },
  410: {description: 'This reaction was taken back'},
  413: {description: 'The body is larger than 32 KiB, or a form three times that'},
  415: {description: 'The body is neither JSON nor a form, or not plain UTF-8', headers: {Accept: 'Accept'}},
  421: {description: 'This is not a host for which answers are given here'},
  422: {
    description: 'Fields that are not right, or another reaction under an id that was used',
    types: [problemTypes.invalid, problemTypes.idReused],
  },
  429: {description: 'Too much comes from this address', headers: retryAfter},
  500: {description: 'Something went wrong here'},
  503: {description: 'The reactions cannot be reached now', headers: retryAfter},
};

export const components = Object.fromEntries(Object.entries(refusals).map(([status, refusal]) => [`Refused${status}`, refused(refusal)]));

/** The refusals of these statuses, with those that every address can give. */
export const refusedWith = (...statuses: readonly (keyof typeof refusals)[]) =>
  Object.fromEntries([...statuses, 421, 500].sort((a, b) => a - b).map((status) => [status, {$ref: `#/components/responses/Refused${status}`}]));
