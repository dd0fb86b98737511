import type {Problem, ProblemError} from '../contract/problem.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export interface RefusalDetails {
  readonly type?: string;
  readonly title?: string;
  readonly errors?: readonly ProblemError[];
  /** Seconds. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer other than the one asked for. It is thrown where it is found out, and answered in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, details: RefusalDetails = {}) {
    // It is an answer, and under a flood there are thousands a second: a stack trace would cost more than all the rest.
    const {stackTraceLimit} = Error;
    Error.stackTraceLimit = 0;
    super(detail);
    Error.stackTraceLimit = stackTraceLimit;
    const {type = 'about:blank', title = titles[status] ?? 'Error', errors, retryAfter, headers = {}} = details;
    this.problem = {
      type,
      title,
      status,
      detail,
      ...(errors && {errors}),
      ...(retryAfter !== undefined && {retryAfter}),
    };
    this.headers = retryAfter === undefined ? headers : {...headers, 'Retry-After': String(retryAfter)};
  }
}
