import type {Expert} from '../../contract/poll.ts';
import {isAcronym, isOrganisationWord} from './words.ts';

const article = /^(?:de|het|een)$/;

/**
 * Whether these words name an organisation. After `bij` any name does; after others only what says so itself, since
 * `wethouder van Financiën` and `bewoner van de Merelstraat` name none.
 */
const namesOrganisation = (words: readonly string[], preposition: string): boolean =>
  words.some((word, index) => isOrganisationWord(word) && (index === 0 || /^\p{Lu}/u.test(word) || /^\p{Lu}/u.test(words[0]!))) ||
  (!/van|in/.test(preposition) && words.some(isAcronym)) ||
  (preposition === 'bij' && words.some((word) => /^\p{Lu}/u.test(word)));

/** `adviseur bij Factum Advies`, `wethouder van de gemeente Westerwaard`: what somebody does, and where. */
export const roleAndOrganisation = (parts: readonly string[]): Omit<Expert, 'name'> => {
  const last = parts.at(-1);
  if (last === undefined) return {};
  if (parts.length > 1 && namesOrganisation(last.split(' ').slice(0, 1), '')) return {role: parts.slice(0, -1).join(', '), organisation: last};
  const words = last.split(' ');
  for (const [index, word] of words.entries()) {
    if (!/^(?:bij|van|aan|namens|voor|in)$/.test(word)) continue;
    const rest = words.slice(article.test(words[index + 1] ?? '') ? index + 2 : index + 1);
    if (rest.length === 0 || !namesOrganisation(rest, word)) continue;
    // Somebody does more than this, there or elsewhere.
    if (/ en \p{Ll}/u.test(rest.join(' '))) break;
    const role = [...parts.slice(0, -1), words.slice(0, index).join(' ')].filter(Boolean).join(', ');
    return {...(role && {role}), organisation: rest.join(' ')};
  }
  return {role: parts.join(', ')};
};
