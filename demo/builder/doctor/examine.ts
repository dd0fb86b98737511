import type {Receipt} from '../../../src/contract/receipt.ts';
import {withdraw} from '../../../src/results/withdraw.ts';
import type {Delivery} from '../../../src/submission/delivery.ts';
import type {Encoded} from '../../../src/transport/service.ts';
import {judgeAddress} from './judge-address.ts';
import {isPreflightRefused, type Cure, type Observations} from './observations.ts';
import {isAnswer, type Observation, type Observe} from './observe.ts';
import {outcomeOf} from './outcome-of.ts';
import {addressOf, originOf, serviceOf, type Page, type Target} from './target.ts';
import {alternatives, asksPermission, encodeTest, testReaction} from './test-reaction.ts';

const post = (observe: Observe, {url, body, contentType, headers}: Encoded): Promise<Observation> =>
  observe(url, {method: 'POST', headers: {...headers, 'Content-Type': contentType}, body, keepalive: true});

/** Without a cache, which may have an answer from before something was mended. */
const head = (observe: Observe, url: string, init: RequestInit = {}): Promise<Observation> =>
  observe(url, {method: 'HEAD', cache: 'no-store', ...init});

/** Where addresses that send on mostly send to. */
const lookalikes = (url: URL): readonly string[] => {
  const secure = Object.assign(new URL(url), {protocol: 'https:'});
  const slash = Object.assign(new URL(url), {pathname: url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`});
  return [secure.href, slash.href].filter((href) => href !== url.href);
};

/** The first of them that is there: a 404 is an answer, and not that of an address that was meant. */
const findElsewhere = async (observe: Observe, url: URL): Promise<string | undefined> => {
  for (const href of lookalikes(url)) {
    const observation = await head(observe, href);
    if (observation.kind === 'answer' && observation.status !== 404) return href;
  }
  return undefined;
};

/** Why the browser keeps the answer from the page, or has none. Nothing of it is stored. */
const listen = async (observe: Observe, sent: Encoded, url: URL, page: Page): Promise<Partial<Observations>> => {
  const reach = await head(observe, sent.url, {mode: 'no-cors'});
  const plain = await head(observe, sent.url, {redirect: 'manual'});
  if (url.origin === originOf(page)) return {reach, plain};
  if (plain.kind === 'redirect' || (!isAnswer(plain) && reach.kind === 'opaque')) {
    const elsewhere = await findElsewhere(observe, new URL(sent.url));
    if (elsewhere) return {reach, plain, elsewhere};
  }
  if (plain.kind === 'redirect' || !asksPermission(sent)) return {reach, plain};
  const asking = await head(observe, sent.url, {headers: {'Content-Type': 'application/json'}});
  if (isAnswer(plain) || reach.kind !== 'opaque') return {reach, plain, asking};
  const empty = await observe(sent.url, {method: 'POST', body: '', headers: {'Content-Type': 'text/plain'}});
  return {reach, plain, asking, empty};
};

const isUnsupportedType = (observation: Observation): boolean => observation.kind === 'answer' && observation.status === 415;

const tryOthers = async (observe: Observe, others: ReturnType<typeof alternatives>): Promise<readonly Cure[]> => {
  const cures: Cure[] = [];
  for (const [encoding, encoded] of others) {
    const observation = await post(observe, encoded);
    cures.push({encoding, observation});
    // Anything else may have stored it, and one is enough.
    if (!isUnsupportedType(observation)) break;
  }
  return cures;
};

/** The reaction is taken back first: a browser that is closed by then leaves nothing behind. */
const afterwards = async (observe: Observe, url: URL, receipt: Receipt, {results = true}: Target): Promise<Partial<Observations>> => {
  let withdrawal: Observation = {kind: 'network'};
  const request = async (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    withdrawal = await observe(String(address), init);
    return withdrawal.kind === 'answer' ? new Response(null, {status: withdrawal.status}) : Response.error();
  };
  await withdraw({endpoint: url.href, id: receipt.id} as Delivery, receipt, request);
  return {withdrawal, ...(results && {results: await observe(url.href, {cache: 'no-store'})})};
};

/** Sends the test, and asks on until it is clear what became of it, or cannot become clearer. */
export const examine = async (target: Target, page: Page, observe: Observe, testId: string, sentAt: string): Promise<Observations> => {
  const url = addressOf(target, page);
  if (!url || judgeAddress(target, page).some(({severity}) => severity === 'problem')) return {testId};
  const reaction = testReaction(testId, target, sentAt);
  const sent = encodeTest(reaction, target, url, page);
  const observation = await post(observe, sent);
  const known = {testId, contentType: sent.contentType, post: observation};
  const others = alternatives(sent, (encoding) => encodeTest(reaction, target, url, page, encoding));

  if (observation.kind === 'network') {
    const found = await listen(observe, sent, url, page);
    const curable = others.filter(([, encoded]) => !asksPermission(encoded));
    return isPreflightRefused(found) && curable.length ? {...known, ...found, cures: await tryOthers(observe, curable)} : {...known, ...found};
  }
  if (observation.kind !== 'answer') return known;
  if (isUnsupportedType(observation)) return {...known, cures: await tryOthers(observe, others)};
  const service = serviceOf(target);
  const outcome = outcomeOf(observation, service, testId, target.fields);
  if (outcome.kind !== 'accepted' || service !== 'stelling') return known;
  return {...known, ...(await afterwards(observe, url, outcome.receipt, target))};
};
