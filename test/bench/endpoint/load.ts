import {connect, type Socket} from 'node:net';
import type {Reaction} from '../../../src/contract/reaction.ts';

export interface LoadResult {
  readonly accepted: number;
  /** Accepted reactions a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

let sent = 0;

/** No two are alike, as it is with readers. */
const reaction = (): Reaction => ({
  id: crypto.randomUUID(),
  stance: sent % 3 === 0 ? 'disagree' : 'agree',
  reason: `Reactie ${(sent += 1)}: het gemak neemt toe, maar aan het loket zit straks niemand meer die iets kan uitleggen.`,
  mayPublish: true,
  lang: 'nl',
  sentAt: new Date().toISOString(),
});

const requestOf = (host: string): string => {
  const body = JSON.stringify(reaction());
  return `POST /v1/polls/stelling/reactions HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

/** Where in what came so far the first whole answer ends; 0 where there is none yet. */
const endOfAnswer = (text: string): number => {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, head + 2))?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${text}`);
  const end = head + 4 + Number(length);
  return text.length < end ? 0 : end;
};

const isAccepted = (answer: string): boolean => answer.startsWith('HTTP/1.1 201 ') && answer.includes('"id":"');

/**
 * Posts reactions over a number of connections, each sending its next when its last is answered. On bare sockets: it has
 * the machine in common with what it measures, and a client that does more would take the time of the server.
 */
export const postReactions = async (url: string, connections: number, seconds: number): Promise<LoadResult> => {
  const {hostname, port, host} = new URL(url);
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;

  const keepPosting = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let asked = 0;
      let text = '';
      const send = (socket: Socket): void => {
        asked = performance.now();
        socket.write(requestOf(host), 'latin1');
      };
      const socket = connect(Number(port), hostname, () => send(socket));
      socket.setNoDelay(true).setEncoding('latin1');
      socket.on('error', reject).on('close', () => reject(new Error('a connection was closed')));
      socket.on('data', (chunk) => {
        text += chunk;
        if (endOfAnswer(text) === 0) return;
        const now = performance.now();
        if (!isAccepted(text)) return void socket.destroy(new Error(`refused: ${text}`));
        text = '';
        times.push(now - asked);
        if (now < end) return send(socket);
        resolve();
        socket.destroy();
      });
    });
  await Promise.all(Array.from({length: connections}, keepPosting));

  const taken = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const percentile = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {accepted: times.length, rate: times.length / taken, p50: percentile(0.5), p99: percentile(0.99)};
};
