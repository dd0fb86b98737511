import type {ProblemCode, Schema} from './schema.ts';

/** The problem types that the element tells apart; every other error is `about:blank` and its status. */
export const problemTypes = {
  closed: 'urn:stelling-poll:problem:closed',
  inProgress: 'urn:stelling-poll:problem:in-progress',
  invalid: 'urn:stelling-poll:problem:invalid',
  idReused: 'urn:stelling-poll:problem:id-reused',
} as const;

/** One field that the endpoint would not take. */
export interface ProblemError {
  readonly field: string;
  readonly code: ProblemCode | (string & {});
  readonly detail?: string;
}

/** An RFC 9457 problem document, as every error of the endpoint is one. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  /** Seconds; the header of that name is not readable cross-origin unless exposed. */
  readonly retryAfter?: number;
}

export const errorsSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['field', 'code'],
    properties: {field: {type: 'string'}, code: {type: 'string'}, detail: {type: 'string'}},
  },
} as const satisfies Schema;

export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: {type: 'string'},
    title: {type: 'string'},
    status: {type: 'integer', minimum: 400},
    detail: {type: 'string'},
    retryAfter: {type: 'integer', minimum: 0},
    errors: errorsSchema,
  },
} as const satisfies Schema;
