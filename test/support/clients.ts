import {once} from 'node:events';
import {Agent, request, type IncomingMessage} from 'node:http';
import {text} from 'node:stream/consumers';

export interface Answered {
  readonly status: number;
  /** Whether the server told this client that the connection ends. */
  readonly last: boolean;
  readonly body: string;
}

/** One connection that is kept open, as a proxy or a browser keeps one. */
export const createClient = (url: string, keepAlive = true) => {
  const agent = new Agent({keepAlive, maxSockets: 1});
  return {
    /** @throws what became of the connection, where there was no answer */
    async send(path: string, body?: unknown): Promise<Answered> {
      const sending = request(new URL(path, url), {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? {} : {'Content-Type': 'application/json'},
      });
      sending.end(body === undefined ? undefined : JSON.stringify(body));
      const [answer] = (await once(sending, 'response')) as [IncomingMessage];
      return {status: answer.statusCode!, last: answer.headers.connection === 'close', body: await text(answer)};
    },
    close: () => agent.destroy(),
  };
};

/** There was no connection, so that nothing was sent: that breaks no promise. */
export const isRefused = (error: unknown): boolean => (error as {syscall?: unknown} | undefined)?.syscall === 'connect';
