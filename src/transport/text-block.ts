import type {Reaction} from '../contract/reaction.ts';
import type {Stance} from '../contract/stance.ts';
import {extrasOf, partsOf, type Values} from './reaction-values.ts';
import type {EncodeContext, ReactionField} from './service.ts';

/** The words of the Dutch dictionary, which would bring its other sentences along. */
const stances: Readonly<Record<Stance, string>> = {
  agree: 'Eens',
  'partly-agree': 'Deels eens',
  neutral: 'Neutraal',
  'partly-disagree': 'Deels oneens',
  disagree: 'Oneens',
  unsure: 'Weet ik niet',
};

const labels = {
  mayPublish: 'Mag op de site',
  poll: 'Stelling',
  lang: 'Taal',
  sentAt: 'Verstuurd',
  id: 'Nummer',
} as const;

/** A captcha's token and the like: for the machine at the other side, and no text for people. */
const isTechnical = (name: string): boolean => /^_|(^|[-_])(response|token)$/i.test(name);

/** Indented, a second line stays within its item; a blank line could end the list. */
const item = (label: string, value: string | boolean): string =>
  `- ${label}: ${value === true ? 'ja' : value === false ? 'nee' : value.replaceAll('\n', '\n  ')}`;

export interface Comment {
  /** Stance, reason and the rest, each part once: until the first blank line, between, and from the last one. */
  readonly text: string;
  /** What does not belong in a text: under its own name, and what the page named for the service. */
  readonly beside: Values;
}

/**
 * A reaction for a service that has one field for text, readable as it is and as Markdown. The id is always in it: it
 * is what tells a retry from a second reaction, to people and to a service that looks for duplicates.
 *
 * @param known names of extras that the service reads itself
 */
export const commentOf = (reaction: Reaction, {poll, fields}: EncodeContext, known: readonly string[]): Comment => {
  const extras = Object.entries(extrasOf(reaction, fields));
  const isBeside = ([name]: readonly [string, unknown]): boolean => known.includes(name) || isTechnical(name);
  const parts = partsOf(reaction, poll);
  const named = (['stance', ...Object.keys(labels)] as ReactionField[]).filter((field) => fields.names?.[field]);
  const listed = (Object.entries(labels) as [keyof typeof labels, string][]).filter(([field]) => field === 'id' || !named.includes(field));
  const list = [
    ...extras.filter((extra) => !isBeside(extra)).map(([name, value]) => item(name, value)),
    ...listed.map(([field, label]) => item(label, parts[field]!)),
  ];
  const text = [`Standpunt: ${stances[reaction.stance]}`, reaction.reason, list.join('\n')].filter(Boolean).join('\n\n');
  const beside = [...extras.filter(isBeside), ...named.map((field) => [fields.names![field]!, parts[field]!] as const)];
  return {text, beside: Object.fromEntries(beside)};
};
