import {toBase64} from '../hashes.ts';
import type {Deliveries, Delivery} from '../store/deliveries.ts';
import {delayAfter, mostAttempts} from './backoff.ts';
import {eventOf} from './event.ts';
import {keyOf, sign} from './sign.ts';

export interface WebhookOptions {
  /** http or https; a name and password in it go as basic authentication. */
  readonly url: string;
  /** At least 24 characters, or `whsec_` and the base64 of at least 24 bytes. */
  readonly secret: string;
}

export interface Webhook {
  /** Tells what is due. */
  deliver(): Promise<void>;
  /** Breaks off what is under way; it is due again later. */
  stop(): void;
}

interface Needs {
  readonly deliveries: Deliveries;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

/** Told at the same time. */
const atOnce = 10;

/** Milliseconds until an attempt has failed, and until what was taken on is due again for others. */
const timeout = 15_000;
const lease = 60_000;

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @throws where it is no http(s) URL; without repeating it, for it may hold a password */
const targetOf = (text: string): Target => {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new Error('webhook: this is no http or https URL');
  const {username, password} = url;
  url.username = url.password = '';
  const bytes = new TextEncoder().encode(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const basic = `Basic ${toBase64(bytes)}`;
  return {url: url.href, headers: username || password ? {Authorization: basic} : {}};
};

/** Why it failed, in words of ours: the runtime's may repeat the URL. */
const reasonOf = (error: unknown): string => {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `no answer in ${timeout / 1000} s`;
  const code = error instanceof Error && (error.cause as {code?: unknown} | undefined)?.code;
  return typeof code === 'string' ? code : 'no answer';
};

/** Tells the editor's own systems of each new reaction, at least once: until they answer 2xx, or for a day and a half. */
export const createWebhook = ({url, secret}: WebhookOptions, {deliveries, now, report}: Needs): Webhook => {
  const target = targetOf(url);
  const key = keyOf(secret);
  if (!key) throw new Error('webhook: the secret is at least 24 characters, or whsec_ and the base64 of at least 24 bytes');
  const stopping = new AbortController();

  /** @returns why it failed, if it did */
  const send = async (told: NonNullable<Delivery['told']>): Promise<string | undefined> => {
    const body = JSON.stringify(eventOf(told));
    try {
      const answer = await fetch(target.url, {
        method: 'POST',
        body,
        headers: {
          ...target.headers,
          'Content-Type': 'application/json',
          ...sign(key, {id: `msg_${told.publicId}`, sentAt: now(), body}),
        },
        // What is meant for one address is not sent on to another.
        redirect: 'manual',
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(timeout)]),
      });
      await answer.body?.cancel();
      return answer.ok ? undefined : `answer ${answer.status}`;
    } catch (error) {
      return reasonOf(error);
    }
  };

  /** @returns why it failed, if it did */
  const attempt = async ({reaction, attempts, told}: Delivery): Promise<string | undefined> => {
    const failure = told && (await send(told));
    if (failure === undefined) await deliveries.finish(reaction);
    else if (attempts >= mostAttempts) {
      await deliveries.finish(reaction);
      report(new Error(`webhook: ${told?.publicId} was given up after ${attempts} attempts (${failure})`));
    } else if (!stopping.signal.aborted) {
      await deliveries.putOff(reaction, new Date(now().getTime() + delayAfter(attempts)).toISOString());
    }
    return failure;
  };

  return {
    async deliver() {
      for (;;) {
        if (stopping.signal.aborted) return;
        const at = now();
        const until = new Date(at.getTime() + lease);
        const due = await deliveries.claim(at.toISOString(), until.toISOString(), atOnce);
        const failures = (await Promise.all(due.map(attempt))).filter((failure) => failure !== undefined);
        if (failures.length > 0 && !stopping.signal.aborted) report(new Error(`webhook: ${failures[0]}; it is tried again`));
        // Where nothing arrives, the rest can wait: a receiver that is down is not helped by more of it.
        if (due.length < atOnce || failures.length === due.length) return;
      }
    },
    stop: () => stopping.abort(),
  };
};
