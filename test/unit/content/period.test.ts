import assert from 'node:assert/strict';
import {afterEach, describe, test} from 'node:test';
import fc from 'fast-check';
import {parseMoment, periodAt} from '../../../src/content/period.ts';
import {createPolls} from '../../../src/endpoint/polls.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a moment', () => {
  for (const [text, iso] of [
    ['2026-11-29T23:59:00+01:00', '2026-11-29T22:59:00.000Z'],
    ['2026-11-29T23:59+01:00', '2026-11-29T22:59:00.000Z'],
    ['2026-11-29T09:00Z', '2026-11-29T09:00:00.000Z'],
    ['2026-11-29T09:00:00.5Z', '2026-11-29T09:00:00.500Z'],
    ['2026-11-29T09:00:00.123456789Z', '2026-11-29T09:00:00.123Z'],
    ['2026-11-29T09:00:00-03:30', '2026-11-29T12:30:00.000Z'],
    ['2026-11-29T00:30:00+14:00', '2026-11-28T10:30:00.000Z'],
    ['2026-11-29T24:00:00+01:00', '2026-11-29T23:00:00.000Z'],
    ['2028-02-29T12:00:00Z', '2028-02-29T12:00:00.000Z'],
    ['2000-02-29T12:00:00Z', '2000-02-29T12:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['1000-01-01T00:00:00Z', '1000-01-01T00:00:00.000Z'],
  ] as const)
    test(`${text} is read`, () => assert.equal(new Date(parseMoment(text)).toJSON(), iso));

  for (const [what, ...texts] of [
    ['nothing', '', ' '],
    ['words', '29 november 2026', 'morgen', 'Sun, 29 Nov 2026 09:00:00 GMT', 'null', 'undefined', 'NaN'],
    ['a day without a time', '2026-11-29', '2026', '2026-11'],
    ['a time without an offset, which is another moment for each reader', '2026-11-29T09:00', '2026-11-29T09:00:00'],
    ['nearly the form', '2026-11-29 09:00Z', '2026-11-29t09:00z', '2026-11-29T09Z', '20261129T090000Z', '2026-11-29T09:00+0100'],
    ['nearly the form, with more around it', ' 2026-11-29T09:00Z', '2026-11-29T09:00Z ', '2026-11-29T09:00Z\n', '2026-11-29T09:00ZZ'],
    ['a number', '1764406800', '0', '1'],
    ['a week or a day of the year', '2026-W48-7T09:00Z', '2026-333T09:00Z'],
    ['a day that is not on the calendar', '2026-02-30T00:00:00Z', '2026-02-31T00:00Z', '2026-04-31T00:00:00+02:00', '2026-11-00T00:00Z'],
    ['29 February in a year without one', '2026-02-29T12:00:00Z', '1900-02-29T12:00:00Z', '2100-02-29T12:00:00Z'],
    ['a month that there is not', '2026-13-01T00:00:00Z', '2026-00-01T00:00:00Z'],
    ['an hour that there is not', '2026-11-29T25:00:00Z', '2026-11-29T24:01:00Z', '2026-11-29T99:00:00Z'],
    ['a minute or a second that there is not', '2026-11-29T23:60:00Z', '2026-11-29T23:59:61Z'],
    // WebKit takes this one for the minute that begins then, which is as good.
    ['a leap second, which a clock of a browser does not have', '2016-12-31T23:59:60Z'],
    ['an offset that there is not', '2026-11-29T09:00:00+25:00', '2026-11-29T09:00:00+00:60'],
    ['the date of nobody who filled one in', '0001-01-01T00:00:00Z', '0000-00-00T00:00:00Z', '0000-01-01T00:00Z', '-000001-01-01T00:00Z'],
    ['a year of five digits', '+012026-11-29T09:00Z', '12026-11-29T09:00Z'],
    ['digits of another script', '２０２６-11-29T09:00Z'],
  ] as const)
    test(`is not read from ${what}`, () => {
      for (const text of texts) assert.ok(Number.isNaN(parseMoment(text)), text);
    });

  test('is never made up, whatever the text', () => {
    const digits = fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({unit: 'binary'})), (text) => {
        const moment = parseMoment(text);
        if (Number.isNaN(moment)) return;
        // Read back by the offset that was written, the text says the same day (midnight at its end aside) and minute.
        const [, sign = '', hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
        const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
        const local = new Date(moment + offset * 60_000 - (text.slice(11, 13) === '24' ? 1 : 0)).toJSON();
        assert.equal(local.slice(0, 10), text.slice(0, 10));
        if (text.slice(11, 13) !== '24') assert.equal(local.slice(11, 16), text.slice(11, 16));
      }),
      {numRuns: 2_000},
    );
  });

  test('that a clock can show is read as that moment', () => {
    const dates = fc.date({min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true});
    fc.assert(fc.property(dates, (date) => assert.equal(parseMoment(date.toJSON()), date.getTime())));
  });
});

describe('the same moment for readers in', () => {
  for (const [reader, offset] of [
    ['Europe/Amsterdam', -60],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kathmandu', -345],
    ['UTC', 0],
  ] as const)
    test(reader, () => {
      process.env.TZ = reader;
      assert.equal(new Date('2026-11-29T09:00Z').getTimezoneOffset(), offset, 'the time zone is not in effect');
      assert.equal(parseMoment('2026-11-29T00:00:00+01:00'), Date.UTC(2026, 10, 28, 23));
      assert.equal(parseMoment('2028-02-29T23:59:00+01:00'), Date.UTC(2028, 1, 29, 22, 59));
    });
});

describe('where the clock changes', () => {
  test('back, the hour that is there twice is told apart by its offset', () => {
    process.env.TZ = 'Europe/Amsterdam';
    const summer = parseMoment('2026-10-25T02:30:00+02:00');
    const winter = parseMoment('2026-10-25T02:30:00+01:00');
    assert.equal(winter - summer, 3_600_000);
    for (const moment of [summer, winter]) assert.equal(new Date(moment).getHours(), 2);
    assert.equal(periodAt(summer, NaN, winter), 'open');
    assert.equal(periodAt(winter, NaN, winter), 'after');
  });

  test('forward, a poll opens and closes also in the hour that is skipped', () => {
    process.env.TZ = 'Europe/Amsterdam';
    const skipped = parseMoment('2026-03-29T02:30:00+01:00');
    assert.equal(skipped, parseMoment('2026-03-29T03:30:00+02:00'));
    assert.equal(new Date(skipped).getHours(), 3);
    assert.equal(periodAt(Date.UTC(2026, 2, 29, 1, 29), skipped, NaN), 'before');
    assert.equal(periodAt(Date.UTC(2026, 2, 29, 1, 30), skipped, NaN), 'open');
  });

  test('a day of closing is 23 or 25 hours after the day before', () => {
    const hours = (from: string, to: string): number => (parseMoment(to) - parseMoment(from)) / 3_600_000;
    assert.equal(hours('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00'), 23);
    assert.equal(hours('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00'), 25);
  });
});

describe('a poll', () => {
  for (const [what, now, opens, closes, period] of [
    ['without dates is always open', 5, NaN, NaN, 'open'],
    ['is not open yet before it opens', 9, 10, 20, 'before'],
    ['is open from its opening', 10, 10, 20, 'open'],
    ['is open until just before its closing', 19, 10, 20, 'open'],
    ['is closed at its closing', 20, 10, 20, 'after'],
    ['stays closed', 1e15, 10, 20, 'after'],
    ['that only closes is open before', -1e15, NaN, 20, 'open'],
    ['that only opens never closes', 1e15, 10, NaN, 'open'],
    ['that closes before it opens has not opened', 9, 20, 10, 'before'],
    ['that closes before it opens is closed once that has passed', 15, 20, 10, 'after'],
    ['that closes as it opens is closed', 10, 10, 10, 'after'],
  ] as const)
    test(what, () => assert.equal(periodAt(now, opens, closes), period));

  test('is open on the page exactly when the endpoint takes reactions', () => {
    const opensAt = '2026-11-01T09:00:00+01:00';
    const closesAt = '2026-12-01T00:00:00+01:00';
    const polls = createPolls([{id: 'x', statement: 'X', panel: [], opensAt, closesAt}], false);
    const phases = {before: 'early', open: 'open', after: 'closed'} as const;
    const [opens, closes] = [parseMoment(opensAt), parseMoment(closesAt)];
    for (const moment of [opens, closes])
      for (const by of [-86_400_000, -1, 0, 1, 86_400_000]) assert.equal(polls.phase('x', moment + by), phases[periodAt(moment + by, opens, closes)]);
  });
});
