import assert from 'node:assert/strict';
import {test} from 'node:test';
import web3forms from '../../../../src/transport/services/web3forms.ts';
import {web3forms as standIn} from '../../../support/service-stand-ins/web3forms.ts';
import {connect, outcomeOf, reader, spam, stored, unavailable, unreadable} from './contract.ts';

const fields = {extra: {access_key: 'c9e1a1f0-0000-4000-8000-000000000000'}};

test('a success that speaks of a spam folder is a success', async (t) => {
  const there = standIn();
  assert.deepEqual(await (await connect(t, web3forms, there, {fields}))(), stored(reader.id));
  assert.equal(there.rows[0]!['subject'], 'Een stelling over data');
});

test('what it takes for spam can be written differently', async (t) => {
  assert.deepEqual(await (await connect(t, web3forms, standIn(), {fields}))({reason: 'Win in ons casino', name: ''}), spam);
});

test('a key that it does not know is not the fault of the reader', async (t) => {
  assert.deepEqual(await (await connect(t, web3forms, standIn()))(), unavailable);
});

test('a limit that is reached is waited out', async (t) => {
  assert.deepEqual(await (await connect(t, web3forms, standIn({limit: 0}), {fields}))(), {
    kind: 'unknown',
    reason: 'busy',
  });
});

test('without its yes there is none', () => {
  for (const text of ['', '{}', '{"success": "true"}', '{"message": "Email sent"}', '<h1>Form submitted successfully</h1>'])
    assert.deepEqual(outcomeOf(web3forms, 200, text), unreadable);
});
