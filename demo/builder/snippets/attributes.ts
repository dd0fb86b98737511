import {endpointOf} from '../state/target-of.ts';
import type {Ingredients} from './snippet.ts';

export type Attribute = readonly [name: string, value: string | true];

/** What the element does when nothing is said. */
const defaults: Readonly<Record<string, string>> = {
  scale: '2',
  'ask-reason': 'optional',
  'ask-name': 'optional',
  'ask-email': 'no',
  results: 'after',
  remember: 'none',
  lang: 'nl',
  formality: 'formal',
};

/** The element's attributes, without those that say what it does anyway; `poll-id` always, since a statement may be corrected. */
export const attributesOf = ({poll, settings}: Ingredients): Attribute[] => {
  const all: readonly (readonly [string, string | boolean | undefined])[] = [
    ['endpoint', endpointOf(settings)],
    ['service', settings.service],
    ['encoding', settings.encoding],
    ['poll-id', poll.id],
    ['scale', settings.scale],
    ['unsure', settings.unsure],
    ['ask-reason', settings.askReason],
    ['ask-name', settings.askName],
    ['ask-email', settings.askEmail],
    ['results', settings.results],
    ['reactions', settings.reactions],
    ['opens-at', poll.opensAt],
    ['closes-at', poll.closesAt],
    ['controller', settings.controller.trim()],
    ['retention-days', settings.retentionDays.trim()],
    ['privacy-url', settings.privacyUrl.trim()],
    ['remember', settings.remember],
    ['lang', settings.lang],
    ['formality', settings.lang === 'nl' && settings.formality],
  ];
  return all.filter((pair): pair is Attribute => !!pair[1] && pair[1] !== defaults[pair[0]]);
};
