import {problem, warning, type Finding} from './finding.ts';
import {services} from './services.ts';
import {addressOf, originOf, serviceOf, type Page, type Target} from './target.ts';

/** Browsers trust the computer they are on: http is not mixed content there. */
const isLocal = ({hostname}: URL): boolean => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** As people write addresses. For a URL `www.gemeente.nl/x` is a path on this site, and `gemeente.nl:8080` a protocol. */
const bareHost = /^(www\.|([\w-]+\.)+(nl|be|eu|com|org|net|io|dev|app|frl|amsterdam)(:\d+)?(\/|$))/i;

const fault = (target: Target, page: Page): Finding | undefined => {
  const text = target.endpoint.trim();
  if (!text) return problem('address-missing');
  const url = addressOf(target, page);
  if (bareHost.test(text)) return problem('address-malformed', {said: text, url: `https://${text}`});
  if (!url) return problem(URL.canParse(text, page.href) ? 'address-protocol' : 'address-malformed', {said: text});
  if (/\s/.test(text)) return problem('address-malformed', {said: text});
  if (url.username || url.password) return problem('address-credentials');
  if (url.protocol === 'http:' && page.href.startsWith('https:') && !isLocal(url))
    return problem('mixed-content', {url: Object.assign(new URL(url), {protocol: 'https:'}).href});
  return undefined;
};

/** What can be told of the address, the service and the page before anything is sent. */
export const judgeAddress = (target: Target, page: Page): readonly Finding[] => {
  const found = fault(target, page);
  const service = serviceOf(target);
  return [
    ...(found ? [found] : []),
    ...(Object.hasOwn(services, service) ? [] : [problem('service-unknown', {service})]),
    ...(originOf(page) === 'null' ? [warning('page-without-origin')] : []),
    ...(!found && !URL.canParse(target.endpoint.trim()) ? [warning('address-relative', {url: addressOf(target, page)!.href})] : []),
  ];
};
