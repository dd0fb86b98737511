import {receiptSchema} from '../../../src/contract/receipt.ts';
import {conform} from '../../../src/contract/schema.ts';
import type {Outcome} from '../../../src/transport/outcome.ts';
import {parseJson} from '../../../src/transport/parse-json.ts';
import {problem, warning, type Finding} from './finding.ts';
import {serviceAt, servicesThatAccept} from './fitting-services.ts';
import {judgeStored} from './judge-stored.ts';
import type {Answer} from './observe.ts';
import type {Observations} from './observations.ts';
import {outcomeOf} from './outcome-of.ts';
import {isPage, saidIn} from './said.ts';
import {originOf, pollInPath, serviceOf, type Page, type Target} from './target.ts';
import {bareType} from './test-reaction.ts';

type No = Exclude<Outcome, {kind: 'accepted'}>;

/** A 2xx that the service's reader does not take for a yes. */
const judgeUnreadable = ({text, status}: Answer, service: string): Finding => {
  const facts = {status, service, said: saidIn(text)};
  if (isPage(text)) return problem('html-page', facts);
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return problem('no-receipt', facts);
  const isReceipt = service === 'stelling' && conform(receiptSchema, json, []) !== undefined;
  return problem(isReceipt ? 'other-id' : 'other-json', facts);
};

/** Statuses that mean the same for every service, whatever stands in the answer. */
const byStatus: Readonly<Record<number, Finding['code']>> = {
  401: 'login-required',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  410: 'not-found',
  413: 'too-large',
  415: 'content-type',
  421: 'wrong-host',
};

const reasonOf = (answer: Answer, outcome: No, seen: Observations, target: Target, url: URL, page: Page): Finding => {
  const {status, text} = answer;
  const service = serviceOf(target);
  const facts = {status, service, said: saidIn(text)};
  const retryAfter = outcome.kind === 'unknown' && outcome.retryAfter !== undefined ? {retryAfter: Math.ceil(outcome.retryAfter)} : {};
  const poll = pollInPath(url);
  if (outcome.kind === 'refused' && outcome.reason === 'closed') return problem('closed', facts);
  if (status === 404 && service === 'stelling' && poll && parseJson(text) !== undefined) return problem('poll-unknown', {...facts, poll});
  if (outcome.kind === 'invalid' && status !== 413) {
    if (outcome.errors.some(({code}) => code === 'spam')) return problem('taken-for-spam', facts);
    if (outcome.errors.length) return problem('fields-refused', {...facts, fields: outcome.errors});
  }
  if (outcome.kind === 'unknown' && outcome.reason === 'busy') return problem('busy', {...facts, ...retryAfter});
  if (status >= 500 || (outcome.kind === 'unknown' && outcome.reason === 'server')) return problem('server-error', {...facts, ...retryAfter});
  const code = byStatus[status];
  if (code) return problem(code, {...facts, origin: originOf(page), contentType: bareType(seen.contentType ?? '')});
  if (outcome.kind === 'unknown' && status < 300) return judgeUnreadable(answer, service);
  const isRefusal = status < 300 || status === 400 || status === 409 || status === 422;
  return problem(isRefusal ? 'body-refused' : 'other-status', facts);
};

/** Another service than was chosen, where the address or the answer is like its. */
const otherService = (answer: Answer | undefined, {testId}: Observations, target: Target, url: URL): Finding | undefined => {
  const service = serviceOf(target);
  const likely = serviceAt(url);
  if (likely) return likely === service ? undefined : problem('other-service', {service, services: [likely], by: 'address'});
  const accepting = answer ? servicesThatAccept(answer, testId, target.fields) : [];
  // What accepts everything is only worth naming where nothing else does.
  const named = accepting.length > 1 ? accepting.filter((name) => name !== 'generic') : accepting;
  return named.length ? problem('other-service', {service, services: named, by: 'answer'}) : undefined;
};

const withoutSlash = ({pathname, search}: URL): string => pathname.replace(/\/$/, '') + search;

/** Whether the answer came from the same address written differently, or from quite another: a page of thanks, a log-in. */
const moveOf = ({redirected, url: from}: Answer, service: string, url: URL): 'redirected' | 'led-away' | undefined => {
  // Google sends every answer by way of another address; that is how it works.
  if (!redirected || service === 'apps-script') return undefined;
  const there = URL.parse(from);
  return there && withoutSlash(there) === withoutSlash(url) ? 'redirected' : 'led-away';
};

/** What an answer means that the page may read. */
export const judgeAnswer = (answer: Answer, seen: Observations, target: Target, url: URL, page: Page): readonly Finding[] => {
  const {testId} = seen;
  const service = serviceOf(target);
  const outcome = outcomeOf(answer, service, testId, target.fields);
  const moved = moveOf(answer, service, url);
  if (outcome.kind === 'accepted') {
    const likely = serviceAt(url);
    return [
      ...judgeStored(outcome, service, testId),
      ...(likely && likely !== service ? [warning('service-fits-better', {service, services: [likely]})] : []),
      ...(moved ? [warning(moved, {url: answer.url})] : []),
    ];
  }
  // After a move, what answered was asked something else, mostly: that says nothing of the test.
  const other = otherService(moved ? undefined : answer, seen, target, url);
  const reason = moved ? problem(moved, {url: answer.url}) : reasonOf(answer, outcome, seen, target, url, page);
  const mayBeStored = moved ? moved === 'led-away' : answer.status < 300 || answer.status >= 500;
  return [
    ...(other ? [other] : []),
    // A service's own page of thanks is no address to send to.
    ...(other?.by === 'address' && moved === 'led-away' ? [] : [reason]),
    ...(mayBeStored ? [warning('maybe-stored', {service, testId})] : []),
  ];
};
