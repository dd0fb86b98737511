import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nl} from '../../../src/i18n/nl.ts';
import {countdown, left} from '../../../src/views/countdown.ts';

test('a reader is told how many characters are left, and from there how many are too many', () => {
  assert.equal(countdown('', nl), 'Tekens over: 4000');
  assert.equal(countdown('x'.repeat(4000), nl), 'Tekens over: 0');
  assert.equal(countdown('x'.repeat(4001), nl), 'Tekens te veel: 1');
});

test('an emoji counts as one, as it does at the endpoint', () => {
  assert.equal(left('🌳'.repeat(3999)), 1);
});
