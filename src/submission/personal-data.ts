/** What a reader may not want to have in a text that others read. */
export type PersonalData = 'email' | 'phone' | 'iban' | 'bsn';

const email = /[^\s@<>(),;:]+@[^\s@]+\.\p{L}{2,}/u;

/** A Dutch number: a zero, or the country's own, and nine digits, grouped as one likes. */
const phone = /(?<![\p{L}\d.,])(?:(?:\+|00)31[\s-]?(?:\(0\))?[\s-]?|\(?0)[1-9](?:[\s()-]{0,3}\d){8}(?!\d)/u;

/** Nine digits, or eight where the leading zero was left out; in a row, or grouped as on a passport or a payslip. */
const citizenNumber = /(?<![\d.,])(?:\d{8,9}|\d{3}([. ])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3})(?![\d]|[.,]\d)/g;

/** The elfproef: the digits weighed 9 to 2 and the last one −1 make a multiple of eleven. */
const isCitizenNumber = (digits: string): boolean => {
  const sum = [...digits.padStart(9, '0')].reduce((total, digit, index) => total + Number(digit) * (index < 8 ? 9 - index : -1), 0);
  return Number(digits) > 0 && sum % 11 === 0;
};

/** How long an account number is, by country: those that a Dutch reader is likely to have. ISO 13616. */
const lengths: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  LU: 20,
  ES: 24,
  IT: 27,
  GB: 22,
  AT: 20,
  PL: 28,
  PT: 25,
  TR: 26,
  IE: 22,
  SE: 24,
  DK: 18,
  NO: 15,
  UA: 29,
};

const account = /(?<![\p{L}\d])[A-Z]{2}\d\d(?:[ .]?[A-Z\d]){11,30}/giu;

/** ISO 7064: the first four characters moved to the end, letters as 10 to 35, one more than a multiple of 97. */
const isAccount = (text: string): boolean => {
  const compact = text.replaceAll(/[ .]/g, '').toUpperCase();
  const whole = compact.slice(0, lengths[compact.slice(0, 2)] ?? 0);
  if (!whole || whole.length !== lengths[compact.slice(0, 2)]) return false;
  const digits = [...whole.slice(4), ...whole.slice(0, 4)].map((character) => parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
};

/**
 * What in a text looks like an e-mail address, a Dutch phone number, an account number or a citizen service number
 * (BSN). It looks like it: about one in eleven numbers of nine digits passes the elfproef by chance, so this warns and
 * never blocks.
 */
export const personalDataIn = (text: string): PersonalData[] => {
  // Half of an account number looks like a phone number.
  const rest = text.replace(account, (found) => (isAccount(found) ? '' : found));
  const numbers = [...rest.matchAll(citizenNumber)].map(([found]) => found.replaceAll(/\D/g, ''));
  const looksLike = {email: email.test(text), phone: phone.test(rest), iban: rest !== text, bsn: numbers.some(isCitizenNumber)};
  return (['email', 'phone', 'iban', 'bsn'] as const).filter((kind) => looksLike[kind]);
};
