/** How one request ended, as far as a page is told. */
export type Observation =
  | Answer
  /** There was an answer, of which a page may read nothing. */
  | {readonly kind: 'opaque'}
  /** The answer sends on to another address, which a page is not told. */
  | {readonly kind: 'redirect'}
  /** The page's own Content Security Policy held it back. */
  | {readonly kind: 'blocked'; readonly policy: string}
  | {readonly kind: 'timeout'}
  /** No answer, or one that the browser keeps from the page. It does not say which, nor why. */
  | {readonly kind: 'network'};

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** Those that a page may read. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where it came from in the end, and whether that is elsewhere. */
  readonly url: string;
  readonly redirected: boolean;
}

export const isAnswer = (observation: Observation | undefined): observation is Answer => observation?.kind === 'answer';

export interface Senses {
  readonly fetch: typeof fetch;
  /** Where the browser says that a policy was violated: the document. */
  readonly events: EventTarget | undefined;
  /** Milliseconds, body included. */
  readonly patience: number;
}

export type Observe = (url: string, init: RequestInit) => Promise<Observation>;

const read = async (response: Response): Promise<Observation> => {
  if (response.type === 'opaqueredirect') return {kind: 'redirect'};
  if (response.type === 'opaque') return {kind: 'opaque'};
  const {status, headers, url, redirected} = response;
  return {kind: 'answer', status, headers: Object.fromEntries(headers), text: await response.text(), url, redirected};
};

/** The browser tells of the violation in a task of its own, which may come after the request has failed. */
const aMoment = 50;

/** Makes requests, and never throws: whatever happens is an Observation. */
export const createObserve =
  ({fetch, events, patience}: Senses): Observe =>
  async (url, init) => {
    let policy: string | undefined;
    const notice = (event: Event): void => {
      const {disposition, effectiveDirective, blockedURI, originalPolicy} = event as SecurityPolicyViolationEvent;
      if (disposition !== 'enforce' || effectiveDirective !== 'connect-src') return;
      if (URL.parse(blockedURI)?.origin === new URL(url).origin) policy = originalPolicy;
    };
    events?.addEventListener('securitypolicyviolation', notice);
    const signal = AbortSignal.timeout(patience);
    const timeout = new Promise<Observation>((resolve) => signal.addEventListener('abort', () => resolve({kind: 'timeout'})));
    const attempt = async (): Promise<Observation> => {
      try {
        return await read(await fetch(url, {...init, signal, credentials: 'omit', referrerPolicy: 'no-referrer'}));
      } catch {
        if (signal.aborted) return {kind: 'timeout'};
        if (events && policy === undefined) await new Promise((resolve) => setTimeout(resolve, aMoment));
        return policy === undefined ? {kind: 'network'} : {kind: 'blocked', policy};
      }
    };
    try {
      return await Promise.race([timeout, attempt()]);
    } finally {
      events?.removeEventListener('securitypolicyviolation', notice);
    }
  };
