import type {Reaction} from '../contract/reaction.ts';
import type {EncodeContext, FieldOptions, ReactionField} from './service.ts';

export type Names = Readonly<Record<ReactionField, string>>;
export type Values = Readonly<Record<string, string | boolean>>;

const ours: readonly ReactionField[] = ['stance', 'reason', 'name', 'email', 'mayPublish', 'id', 'lang', 'sentAt', 'poll'];

/** What each field is called over there: the page's word for it, else the service's custom, else our own. */
export const namesFor = (fields: FieldOptions | undefined, customary: Partial<Names> = {}): Names =>
  Object.fromEntries(ours.map((field) => [field, `${fields?.names?.[field] || customary[field] || field}`])) as Names;

/** The parts of a reaction by our own names, the poll among them; what the reader left out is not there. */
export const partsOf = (reaction: Reaction, poll: string): Partial<Record<ReactionField, string | boolean>> => ({
  ...Object.fromEntries(ours.map((field) => [field, reaction[field]] as const).filter(([, value]) => value !== undefined)),
  poll,
});

/**
 * What is sent besides: the page's static fields, and over them what it added on `stelling-submit`. A page without
 * types may well say `post: 12`.
 */
export const extrasOf = (reaction: Reaction, {extra}: FieldOptions): Values => {
  const known: readonly string[] = ours;
  const added = Object.entries(reaction).filter(([name]) => !known.includes(name));
  return Object.fromEntries(
    [...Object.entries(extra ?? {}), ...added]
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, typeof value === 'boolean' ? value : `${value}`]),
  );
};

/** All there is to send, by the service's names. An extra never takes the place of what the reader wrote. */
export const valuesOf = (reaction: Reaction, {poll, fields}: EncodeContext, names: Names): Values => ({
  ...extrasOf(reaction, fields),
  ...Object.fromEntries(Object.entries(partsOf(reaction, poll)).map(([field, value]) => [names[field as ReactionField], value])),
});

/** For services that keep text only, and refuse a boolean. */
export const asTexts = (values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}`]));
