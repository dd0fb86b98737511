/** The longest poll id; room enough for a whole statement's slug. */
const longest = 80;

/** The ids that the endpoint takes: lower case letters, digits and hyphens. */
export const pollIdPattern = `^[a-z0-9]([a-z0-9-]{0,${longest - 2}}[a-z0-9])?$`;

/** A poll's id where none is given: its statement in lower case, accents and punctuation left out. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
