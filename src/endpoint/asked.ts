import {readBytes} from './body/read-bytes.ts';
import type {Answer} from './answer.ts';
import type {ClientInfo} from './env.ts';

/** What the route for reactions needs to know of a request, so that a server need not make a `Request` of it first. */
export interface Asked {
  /** Absolute. */
  readonly url: string;
  /** Of the other side of the connection, where that is known. */
  readonly address: string | undefined;
  /** @param name in lower case */
  header(name: string): string | undefined;
  /** The body. Throws where it is longer than this, if possible before it is read, or ends early. */
  read(limit: number): Promise<Uint8Array>;
}

/** To a POST to the reactions of this poll. Never throws: what goes wrong is an answer too. */
export type PostReaction = (poll: string, asked: Asked) => Promise<Answer>;

export const askedOf = (request: Request, {address}: ClientInfo): Asked => ({
  url: request.url,
  address,
  header: (name) => request.headers.get(name) ?? undefined,
  read: (limit) => readBytes(request, limit),
});
