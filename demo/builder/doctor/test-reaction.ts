import type {Reaction} from '../../../src/contract/reaction.ts';
import type {Stance} from '../../../src/contract/stance.ts';
import type {Encoded, Encoding} from '../../../src/transport/service.ts';
import {services} from './services.ts';
import {pollInPath, serviceOf, type Page, type Target} from './target.ts';

export const mark = '[Test van stelling-poll, mag weg]';

/** Without an opinion, so that it counts for nobody, where the poll has a stance for that. */
const mildest = (stances: readonly Stance[] = ['unsure']): Stance =>
  (['unsure', 'neutral'] as const).find((stance) => stances.includes(stance)) ?? stances.at(-1) ?? 'unsure';

/** What is sent: marked, not for publishing, and nobody's. */
export const testReaction = (id: string, {stances}: Target, sentAt: string): Reaction => ({
  id,
  stance: mildest(stances),
  reason: `${mark} Deze reactie controleert of het adres werkt.`,
  mayPublish: false,
  lang: 'nl',
  sentAt,
});

/** The same test as the element would send it, in the encoding that the target asks for or in another. */
export const encodeTest = (reaction: Reaction, target: Target, url: URL, page: Page, encoding = target.encoding): Encoded =>
  services[serviceOf(target)]!.service.encode(reaction, {
    endpoint: url.href,
    poll: target.poll || pollInPath(url) || 'test-van-stelling-poll',
    page: page.href,
    title: 'Test van stelling-poll',
    fields: target.fields ?? {},
    ...(encoding && {encoding}),
  });

const types: Readonly<Record<Encoding, string>> = {
  urlencoded: 'application/x-www-form-urlencoded',
  text: 'text/plain',
  multipart: 'multipart/form-data',
  json: 'application/json',
};

/** Without what comes after it: a character set, a boundary. */
export const bareType = (contentType: string): string => contentType.split(';')[0]!.trim();

/** JSON is what makes a browser ask permission first; nothing else that the services are sent does. */
export const asksPermission = ({contentType}: Encoded): boolean => bareType(contentType) === types.json;

/** The other ways in which the service can be sent the test: it passes over an encoding that it does not know. */
export const alternatives = (sent: Encoded, encode: (encoding: Encoding) => Encoded): readonly (readonly [Encoding, Encoded])[] =>
  (Object.keys(types) as Encoding[])
    .map((encoding) => [encoding, encode(encoding)] as const)
    .filter(([encoding, {contentType}]) => bareType(contentType) === types[encoding] && types[encoding] !== bareType(sent.contentType));
