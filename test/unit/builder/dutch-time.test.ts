import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseMoment} from '../../../src/content/period.ts';
import {dutchMoment} from '../../../demo/builder/state/dutch-time.ts';

const cases: Readonly<Record<string, ReturnType<typeof dutchMoment>>> = {
  '2026-12-31T17:00': {iso: '2026-12-31T17:00+01:00'},
  '2026-07-01T09:30': {iso: '2026-07-01T09:30+02:00'},
  // The clock goes forward on 29 March 2026, at two.
  '2026-03-29T01:59': {iso: '2026-03-29T01:59+01:00'},
  '2026-03-29T02:00': {iso: '2026-03-29T03:00+02:00', clock: 'skipped'},
  '2026-03-29T02:30': {iso: '2026-03-29T03:30+02:00', clock: 'skipped'},
  '2026-03-29T03:00': {iso: '2026-03-29T03:00+02:00'},
  // And back on 25 October 2026, at three.
  '2026-10-25T01:59': {iso: '2026-10-25T01:59+02:00'},
  '2026-10-25T02:30': {iso: '2026-10-25T02:30+02:00', clock: 'twice'},
  '2026-10-25T03:00': {iso: '2026-10-25T03:00+01:00'},
  '2028-02-29T12:00': {iso: '2028-02-29T12:00+01:00'},
  // What browsers may add.
  '2026-12-31T17:00:00': {iso: '2026-12-31T17:00+01:00'},
  '': undefined,
  '2026-02-30T12:00': undefined,
  '2026-13-01T12:00': undefined,
  '2026-01-01T24:00': undefined,
  '0001-01-01T00:00': undefined,
  '2026-01-01': undefined,
  morgen: undefined,
};

for (const [local, moment] of Object.entries(cases))
  test(`${local || 'nothing'} is ${moment ? `${moment.iso}${moment.clock ? `, ${moment.clock}` : ''}` : 'no time'}`, () =>
    assert.deepEqual(dutchMoment(local), moment));

const clock = new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short'});

test('at any moment the element reads, Dutch clocks show what was chosen, but for what they skip', () => {
  fc.assert(
    fc.property(fc.date({min: new Date('1980-01-01T00:00Z'), max: new Date('2070-01-01T00:00Z'), noInvalidDate: true}), (date) => {
      const local = clock.format(date).replace(' ', 'T');
      const {iso, clock: note} = dutchMoment(local)!;
      assert.equal(clock.format(parseMoment(iso)).replace(' ', 'T'), local);
      assert.notEqual(note, 'skipped');
    }),
    {numRuns: 500},
  );
});
