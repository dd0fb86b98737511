import type {Expert} from '../../contract/poll.ts';
import {tidy} from './characters.ts';
import {nameFrom} from './names.ts';
import {roleAndOrganisation} from './roles.ts';
import {inCapital, labelOf, type StatedStance} from './stance-grammar.ts';
import {isPluralRole, isRoleWord, narrates, notNames} from './words.ts';

/** Who speaks, as a phrase before or after a quotation names them. */
export interface Speakers {
  readonly experts: readonly Expert[];
  /** Said beside the names: `Naam, functie (eens)`. */
  readonly stated?: StatedStance;
  /** Whether the phrase says more than that, which must then be kept elsewhere. */
  readonly saysMore: boolean;
  /** Whether it names at least one person in full, or with a role: else it may be any word with a capital. */
  readonly isSure: boolean;
}

/** People who share what follows their names: `A en B, rol`. */
interface Group {
  readonly people: {name: string; size: number; roles: string[]}[];
  readonly roles: string[];
}

/** Longer, and it is a sentence. */
const longest = 250;

/** At the commas, brackets and dashes; a dash before a prefix is part of a name (`Postma – van Dijk`). */
const parts = (phrase: string): string[] =>
  phrase
    .split(/[,;()[\]]|\s[–—-]\s(?!(?:van|de|der|den|ten|ter|la|el)\s)(?=\p{Ll})/u)
    .map((part) => part.trim())
    .filter(Boolean);

const joiner = /^(?:en|&|plus|samen met)\s+/i;

/** Only a role may stand before a name: a word that is known for one, or a few in lower case that are no other. */
const mayPrecedeName = (words: readonly string[]): boolean => {
  if (words.length === 0 || isRoleWord(words[0]!)) return true;
  const isPlain = words.length < 4 && words.every((word) => /^\p{Ll}[\p{L}\p{M}-]*$/u.test(word));
  return (isPlain || words.some(isRoleWord)) && !words.some((word) => notNames.has(word.toLowerCase()));
};

/** `wethouder Els de Wit van de gemeente X`: a name, with perhaps a role before it and more behind it. */
const personIn = (part: string): Group['people'][number] | undefined => {
  const words = part.split(' ');
  for (let from = 0; from < Math.min(words.length, 7); from++) {
    const name = nameFrom(words, from);
    if (!name) {
      if (narrates.has(words[from]!.toLowerCase())) return undefined;
      continue;
    }
    const before = words.slice(0, from);
    if (!mayPrecedeName(before)) return undefined;
    const behind = words.slice(name.end);
    if (behind.length > 0 && !/^(?:van|bij|uit|namens|aan)$/.test(behind[0]!)) return undefined;
    const roles = [before.join(' '), behind.join(' ')].filter(Boolean);
    return {name: words.slice(from, name.end).join(' '), size: name.size, roles: roles.length > 1 ? [roles.join(' ')] : roles};
  }
  return undefined;
};

const peopleIn = (part: string): Group['people'] | undefined => {
  const people = part
    .replace(joiner, '')
    .split(/\s(?:en|&|plus)\s/)
    .map(personIn);
  return people.every((person) => person !== undefined) ? people : undefined;
};

const inFull = (people: Group['people']): boolean => people.every(({size}) => size > 1);

/** `rol en Naam`: the next person follows without a comma. After a capital it is one portfolio (`Zorg en Sociale Zaken`). */
const roleAndPeople = (part: string): {role: string; people: Group['people']} | undefined => {
  const at = part.lastIndexOf(' en ');
  const role = part.slice(0, Math.max(at, 0));
  const people = role && /(?:^|\s)\p{Ll}[^\s]*$/u.test(role) ? peopleIn(part.slice(at + 4)) : undefined;
  return people && inFull(people) ? {role, people} : undefined;
};

const together = /^(?:beiden?|allebei|alle \p{L}+)\s+/iu;
const respectively = /^respectievelijk\s+/i;

/** `rol en rol` is a role each, unless it says that it is everybody's, or is in the plural. */
const rolesEach = (roles: readonly string[], count: number): readonly (readonly string[])[] => {
  const [role = '', ...more] = roles;
  const split = role.replace(respectively, '').split(/\s(?:en|&)\s/);
  const isShared = together.test(role) || isPluralRole(role.split(' ')[0]!);
  if (count > 1 && more.length === 0 && !isShared && split.length === count) return split.map((own) => [own]);
  return Array<readonly string[]>(count).fill(roles.map((shared) => shared.replace(together, '')));
};

const expertsOf = ({people, roles}: Group): Expert[] => {
  const each = rolesEach(roles, people.length);
  return people.map(({name, roles: own}, index) => ({name, ...roleAndOrganisation([...own, ...each[index]!])}));
};

/** Reads who speaks from a phrase without its colon or its verb; `undefined` where it names nobody. */
export const speakersIn = (phrase: string): Speakers | undefined => {
  if (phrase.length > longest) return undefined;
  const [first, ...rest] = parts(tidy(phrase));
  const named = first && peopleIn(first);
  if (!named) return undefined;
  const groups: Group[] = [{people: named, roles: []}];
  let stated: StatedStance | undefined;
  let saysMore = false;
  for (const part of rest) {
    const group = groups.at(-1)!;
    const more = joiner.test(part) || group.roles.length === 0 ? peopleIn(part) : undefined;
    const next = roleAndPeople(part);
    const label = labelOf(part);
    if (label) stated = {...label, label: inCapital(label.label)};
    else if (narrates.has(part.split(' ')[0]!.toLowerCase())) {
      saysMore = true;
      break;
    } else if (more && joiner.test(part)) groups.push({people: more, roles: []});
    else if (more && more.length > 1 && inFull(more) && groups.length === 1 && inFull(group.people)) group.people.push(...more);
    else if (next) {
      group.roles.push(next.role);
      groups.push({people: next.people, roles: []});
    } else group.roles.push(part.replace(joiner, ''));
  }
  const isSure = groups.some(({people, roles}) => inFull(people) || roles.length > 0 || people.some((person) => person.roles.length > 0));
  return {experts: groups.flatMap(expertsOf), saysMore, isSure, ...(stated && {stated})};
};
