/** A moment in the Netherlands, with what its editor should know of it. */
export interface DutchMoment {
  /** ISO 8601 with offset. */
  readonly iso: string;
  /** The clock went forward and skipped this time, or went back and shows it twice. */
  readonly clock?: 'skipped' | 'twice';
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
const minute = 60_000;
const day = 24 * 60 * minute;

const offsetName = new Intl.DateTimeFormat('en', {timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset'});

/** In minutes; `GMT+02:00` is 120. */
const offsetAt = (moment: number): number => {
  const name = offsetName.formatToParts(moment).find(({type}) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

const two = (value: number): string => String(value).padStart(2, '0');

const isoAt = (moment: number): string => {
  const offset = offsetAt(moment);
  const local = new Date(moment + offset * minute).toJSON().slice(0, 16);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
};

/**
 * The moment at which Dutch clocks show a date and time, whatever the time zone of who asks. A time that the clock skips in
 * March is as long after the last one that was; of a time that October shows twice, it is the first.
 *
 * @param local as `<input type=datetime-local>` has it: `2026-12-31T17:00`
 * @returns `undefined` for what is not on the calendar
 */
export const dutchMoment = (local: string): DutchMoment | undefined => {
  const [, year = '', ...rest] = pattern.exec(local.slice(0, 16)) ?? [];
  if (year < '1970') return undefined;
  const [month, date, hours, minutes] = rest.map(Number) as [number, number, number, number];
  const asIfUtc = Date.UTC(Number(year), month - 1, date, hours, minutes);
  if (new Date(asIfUtc).toJSON().slice(0, 16) !== local.slice(0, 16)) return undefined;

  const [before, after] = [offsetAt(asIfUtc - day), offsetAt(asIfUtc + day)];
  const moments = [...new Set([before, after])]
    .filter((offset) => offsetAt(asIfUtc - offset * minute) === offset)
    .map((offset) => asIfUtc - offset * minute);
  const [first = asIfUtc - before * minute] = moments;
  return {iso: isoAt(first), ...(moments.length !== 1 && {clock: moments.length ? 'twice' : 'skipped'})};
};
