import type {Content} from '../content/content.ts';
import {parseMoment, periodAt} from '../content/period.ts';
import {dictionaryFor} from '../i18n/dictionaries.ts';
import {addSettings, wholeDays, type Settings} from '../settings.ts';
import {stepsOf} from '../stelling-poll.ts';
import {emptyDraft} from '../submission/draft.ts';
import {initial} from '../submission/submission.ts';
import type {Model} from '../views/model.ts';
import './languages.ts';

/** Anything with attributes. */
export type Attributes = Pick<Element, 'getAttribute' | 'setAttribute' | 'removeAttribute'>;

/** The element's attributes as its properties, of anything that has them. */
export const settingsOf = (host: Attributes): Settings => {
  const settings = {
    getAttribute: (name: string) => host.getAttribute(name),
    setAttribute: (name: string, value: string) => host.setAttribute(name, value),
    removeAttribute: (name: string) => host.removeAttribute(name),
  };
  addSettings(settings as unknown as HTMLElement);
  return settings as unknown as Settings;
};

/** http(s), or relative to the page: the page's address is not known here. */
const webUrl = /^(https?:|[^:]+$)/i;

const languageOf = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'nl';
  } catch {
    return 'nl';
  }
};

/** What the element's first render shows, before its reader has done anything; the element's own is in its class. */
export const servedModel = (settings: Settings, content: Content, tag: string, now: number): Model => {
  const lang = languageOf(tag);
  const statement = content.slots['statement']?.[0] as Element | undefined;
  const [opensAt, closesAt] = (['opensAt', 'closesAt'] as const).map((name) => parseMoment(settings[name] || content.poll?.[name] || '')) as [
    number,
    number,
  ];
  const name = periodAt(now, opensAt, closesAt);
  return {
    content,
    strings: dictionaryFor(lang, settings.formality, () => {}),
    lang,
    headingLevel: +(statement?.tagName[1] ?? settings.headingLevel),
    choices: [...stepsOf(settings.scale), ...(settings.unsure ? (['unsure'] as const) : [])],
    asked: {reason: settings.askReason, name: settings.askName, email: settings.askEmail},
    submission: initial,
    // As if the reader had begun, so that the form has all its fields: the style sheet says when they are seen.
    draft: {...emptyDraft(), reason: ' '},
    begun: true,
    durable: true,
    privacy: {
      controller: settings.controller,
      days: wholeDays(settings.retentionDays),
      url: webUrl.test(settings.privacyUrl) ? settings.privacyUrl : '',
    },
    note: '',
    kept: false,
    canReact: !!settings.endpoint && !!(content.poll ?? content.slots['question']),
    period: {name, at: name === 'before' ? opensAt : closesAt},
    shut: name !== 'open',
    results: settings.results === 'always' || name !== 'open' ? undefined : false,
  };
};
