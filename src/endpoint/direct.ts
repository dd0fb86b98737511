import type {IncomingMessage, ServerResponse} from 'node:http';
import {maxBodyBytes} from '../contract/limits.ts';
import type {Asked, PostReaction} from './asked.ts';

const reactionsPath = /^\/v1\/polls\/([a-z0-9-]+)\/reactions\/?$/;

/** A host that stands in a URL just as it was sent. */
const plainHost = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;

/** As `Headers` has it: one that comes twice is joined. Node's own `headers` leaves some of those out, and costs more. */
const headerOf = (raw: readonly string[], name: string): string | undefined => {
  let value: string | undefined;
  for (let at = 0; at < raw.length; at += 2) {
    const given = raw[at]!;
    if (given.length !== name.length || given.toLowerCase() !== name) continue;
    value = value === undefined ? raw[at + 1]! : `${value}, ${raw[at + 1]!}`;
  }
  return value;
};

/** Of a body whose length is known, and small: Node sees to it that not a byte more comes. */
const readAll = (incoming: IncomingMessage, length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    let chunks: Buffer | undefined;
    incoming.on('error', reject);
    incoming.on('data', (chunk: Buffer) => {
      chunks = chunks ? Buffer.concat([chunks, chunk]) : chunk;
      if (chunks.length === length) resolve(chunks);
    });
    if (length === 0) resolve(new Uint8Array());
  });

/**
 * Answers a POST of a reaction from what Node has of it, where there is nothing unusual about the request. The rest
 * goes the way of all requests, to the same end.
 *
 * @returns whether it does
 */
export const answerDirectly = (postReaction: PostReaction, incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
  const poll = incoming.method === 'POST' ? reactionsPath.exec(incoming.url ?? '')?.[1] : undefined;
  if (poll === undefined) return false;
  const {rawHeaders: raw, socket} = incoming;
  const host = headerOf(raw, 'host') ?? '';
  const length = headerOf(raw, 'content-length') ?? '';
  if (!plainHost.test(host) || !/^\d{1,5}$/.test(length) || Number(length) > maxBodyBytes) return false;
  if (headerOf(raw, 'transfer-encoding') !== undefined || headerOf(raw, 'expect') !== undefined) return false;

  const asked: Asked = {
    url: `http://${host}${incoming.url}`,
    address: socket.remoteAddress,
    header: (name) => headerOf(raw, name),
    read: () => readAll(incoming, Number(length)),
  };
  const answer = async (): Promise<void> => {
    const {status, headers, body} = await postReaction(poll, asked);
    const lines = body === null ? [] : ['Content-Length', String(Buffer.byteLength(body))];
    for (const name in headers) lines.push(name, headers[name]!);
    outgoing.writeHead(status, lines).end(body);
  };
  // An answer that cannot be written ends this connection, and not the process.
  answer().catch(() => outgoing.destroy());
  return true;
};
