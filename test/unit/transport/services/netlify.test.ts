import assert from 'node:assert/strict';
import {test} from 'node:test';
import netlify from '../../../../src/transport/services/netlify.ts';
import {netlify as standIn} from '../../../support/service-stand-ins/netlify.ts';
import {connect, reader, unavailable, unconfirmed} from './contract.ts';

test('the form is the one named after the poll, or as the page says', async (t) => {
  const there = standIn();
  await (
    await connect(t, netlify, there)
  )();
  assert.equal(there.rows.length, 1);
  await (
    await connect(t, netlify, there, {fields: {extra: {'form-name': 'anders'}}})
  )();
  assert.equal(there.rows.length, 1);
});

test('a form that was not there when the site was built answers the same page: so no reaction is called received', async (t) => {
  const there = standIn('contact');
  assert.deepEqual(await (await connect(t, netlify, there))(), unconfirmed(reader.id));
  assert.equal(there.rows.length, 0);
});

test('a page that is not there takes no reactions', async (t) => {
  assert.deepEqual(await (await connect(t, netlify, standIn(), {at: '/nothere'}))(), unavailable);
});
