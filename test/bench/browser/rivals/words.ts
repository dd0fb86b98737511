/** What every form says. */
export const stances: readonly (readonly [string, string])[] = [
  ['agree', 'Eens'],
  ['partly-agree', 'Deels eens'],
  ['neutral', 'Neutraal'],
  ['partly-disagree', 'Deels oneens'],
  ['disagree', 'Oneens'],
  ['unsure', 'Weet ik niet'],
];
