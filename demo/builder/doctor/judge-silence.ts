import {problem, warning, type Finding} from './finding.ts';
import {serviceAt} from './fitting-services.ts';
import {isPreflightRefused, type Observations} from './observations.ts';
import {isAnswer} from './observe.ts';
import {originOf, serviceOf, type Page, type Target} from './target.ts';

/** The policy's own directive with this origin added, so that it can be copied as it is. */
const withSource = (policy: string, origin: string): string => {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const named = (name: string) => directives.find(([first]) => first?.toLowerCase() === name)?.slice(1);
  const sources = named('connect-src') ?? named('default-src') ?? [];
  return ['connect-src', ...sources.filter((source) => source.toLowerCase() !== "'none'"), origin].join(' ');
};

const reasonOf = (seen: Observations, target: Target, url: URL, page: Page): Finding => {
  const {post, reach, plain, asking, empty, elsewhere} = seen;
  const origin = originOf(page);
  const service = serviceOf(target);
  if (post?.kind === 'blocked') return problem('csp', {directive: withSource(post.policy, url.origin), origin: url.origin});
  if (post?.kind === 'timeout') return problem('timeout', {url: url.href});
  if (elsewhere || plain?.kind === 'redirect') return problem('redirect-hidden', elsewhere ? {url: elsewhere} : {});
  const isReadable = isAnswer(plain) || isAnswer(empty);
  if (!isReadable && reach?.kind !== 'opaque' && !isAnswer(reach) && !isAnswer(asking))
    return problem(page.online ? 'unreachable' : 'offline', {url: url.href, origin});
  if (url.origin === origin) return problem('answer-hidden', {origin, service});
  if (!isReadable && !isAnswer(asking)) return problem('cors-missing', {origin, service});
  return problem(isPreflightRefused(seen) ? 'preflight-refused' : 'answer-hidden', {origin, service});
};

/** What is wrong where a page has nothing to read. */
export const judgeSilence = (seen: Observations, target: Target, url: URL, page: Page): readonly Finding[] => {
  const reason = reasonOf(seen, target, url, page);
  const service = serviceOf(target);
  const likely = serviceAt(url);
  const isOther = likely !== undefined && likely !== service;
  // Where the browser asked permission first and did not get it, nothing left it.
  const mayBeStored = reason.code === 'timeout' || reason.code === 'answer-hidden' || (reason.code === 'cors-missing' && seen.asking === undefined);
  return [
    reason,
    ...(isOther ? [problem('other-service', {service, services: [likely], by: 'address'})] : []),
    ...(mayBeStored ? [warning('maybe-stored', {service, testId: seen.testId})] : []),
  ];
};
