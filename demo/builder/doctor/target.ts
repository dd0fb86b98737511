import type {Stance} from '../../../src/contract/stance.ts';
import type {Encoding, FieldOptions} from '../../../src/transport/service.ts';

/** What is tested: an address, and how the element would speak to it. */
export interface Target {
  readonly endpoint: string;
  /** Empty for our own, `stelling`. */
  readonly service: string;
  readonly fields?: FieldOptions | undefined;
  readonly encoding?: Encoding | undefined;
  /** The poll's id; several services name a form or a page after it. */
  readonly poll?: string | undefined;
  /** What a reader may choose from; the test takes the one that says least. */
  readonly stances?: readonly Stance[] | undefined;
  /** Whether the page will show the standing, so that the endpoint has to give it; `false` where it will not. */
  readonly results?: boolean | undefined;
}

/** The page that the test is made from, as a browser sees it. */
export interface Page {
  readonly href: string;
  /** What the browser believes of its connection. */
  readonly online: boolean;
}

export const originOf = ({href}: Page): string => new URL(href).origin;

/** The address in full. `undefined` where it is none that a page can send to. */
export const addressOf = ({endpoint}: Target, {href}: Page): URL | undefined => {
  const url = endpoint.trim() ? URL.parse(endpoint.trim(), href) : null;
  return url?.protocol.startsWith('http') ? url : undefined;
};

export const serviceOf = ({service}: Target): string => service || 'stelling';

/** The poll of an address of ours: `/v1/polls/{poll}/reactions`. */
export const pollInPath = (url: URL): string | undefined => /\/polls\/([^/]+)\/reactions\/?$/.exec(url.pathname)?.[1];
