import {accept, type Accepted} from '../accept.ts';
import type {Answer} from '../answer.ts';
import {answerRefusal} from '../answer-refusal.ts';
import type {Asked, PostReaction} from '../asked.ts';
import type {Fields} from '../body/fields.ts';
import {readBody} from '../body/read-body.ts';
import {millisecondsSince} from '../observe.ts';
import {Refusal} from '../refusal.ts';
import type {Services} from '../services.ts';
import type {Hold} from '../store/tables.ts';
import {toRefusal} from '../to-refusal.ts';
import {backLink, readForm} from './form.ts';
import {wantsPage} from './wants-page.ts';

export const reactionsRoute = '/v1/polls/:poll/reactions';

/** What becomes known on the way, and is told however the request ends. */
interface Progress {
  /** Of every answer, also of a refusal. */
  headers: Record<string, string>;
  /** What the reader wrote in a form: a page that refuses it still shows it. */
  written?: Fields;
  /** Why the reaction that was stored waits. */
  held?: Hold | undefined;
}

/**
 * A reaction comes in: as JSON from the element, or from a form that the browser sends itself. All that happens to
 * it happens here, beside the routes of the app, so that a server can ask for it without a `Request`.
 */
export const createPostReaction = (services: Services): PostReaction => {
  const {polls, origins, checkHost, addressOf, reactionLimiter, observe, report, now} = services;

  const receipt = (headers: Progress['headers'], {receipt, created}: Accepted): Answer => {
    headers['Content-Type'] = 'application/json';
    return {status: created ? 201 : 200, headers, body: JSON.stringify(receipt)};
  };

  const take = async (poll: string, asked: Asked, progress: Progress): Promise<Answer> => {
    checkHost?.(asked.url);
    const headers = (progress.headers = origins.headersFor(asked.header('origin'), asked.url));
    origins.check(asked);
    // Whoever asks too often is turned away before anything of the body is read.
    const retryAfter = reactionLimiter.take(addressOf(asked));
    if (retryAfter > 0) throw new Refusal(429, 'Too much comes from this address. Try again later.', {retryAfter});
    if (polls.phase(poll, 0) === 'unknown') throw new Refusal(404, 'There is no such poll.');

    const body = await readBody(asked);
    headers['Cache-Control'] = 'no-store';
    if (body.kind === 'json') {
      const accepted = await accept(services, poll, {given: body.value});
      progress.held = accepted.held;
      return receipt(headers, accepted);
    }
    progress.written = body.fields;
    const form = readForm(body.fields, now());
    const accepted = await accept(services, poll, form);
    progress.held = accepted.held;
    if (!wantsPage(asked.header('accept'))) return receipt(headers, accepted);

    const query = new URLSearchParams({state: form.given['mayPublish'] ? accepted.receipt.state : 'private'});
    const back = backLink(asked, origins, body.fields['back']);
    if (back) query.set('back', back);
    // Relative, so that it holds behind a proxy that serves the endpoint under another path.
    headers['Location'] = `${new URL(asked.url).pathname.endsWith('/') ? '../' : ''}thanks?${query}`;
    headers['Content-Length'] = '0';
    return {status: 303, headers, body: null};
  };

  const refuse = async (error: unknown, asked: Asked, {headers, written}: Progress): Promise<Answer> => {
    const refusal = toRefusal(error);
    if (refusal !== error) report(error);
    const answer = await answerRefusal(refusal, {accept: asked.header('accept'), written});
    return {...answer, headers: {...headers, ...answer.headers}};
  };

  return async (poll, asked) => {
    const started = performance.now();
    const progress: Progress = {headers: {}};
    let answer: Answer;
    try {
      answer = await take(poll, asked, progress);
    } catch (error) {
      answer = await refuse(error, asked, progress);
    }
    if (observe) {
      const seen = {method: 'POST', route: reactionsRoute, status: answer.status, milliseconds: millisecondsSince(started)};
      observe(progress.held ? {...seen, held: progress.held} : seen);
    }
    return answer;
  };
};
