import assert from 'node:assert/strict';
import {test} from 'node:test';
import cusdis from '../../../../src/transport/services/cusdis.ts';
import {cusdis as standIn} from '../../../support/service-stand-ins/cusdis.ts';
import {connect, outcomeOf, reader, stored, unavailable, unreadable} from './contract.ts';

const fields = {extra: {appId: '35c8cd5b-8c2c-4ff3-ae1f-b2f0c8f1f8a7'}};

test('a reader without a name or an address is no trouble', async (t) => {
  const there = standIn();
  const {name: _, email: __, ...anonymous} = reader;
  const send = await connect(t, cusdis, there, {fields});
  assert.deepEqual(await send({...anonymous, name: undefined as never, email: undefined as never}), stored(reader.id));
  assert.deepEqual([there.rows[0]!['nickname'], there.rows[0]!['email']], ['', '']);
});

test('a comment is published once it is approved', () => {
  assert.deepEqual(outcomeOf(cusdis, 200, '{"data": {"id": "c", "approved": true}}'), stored(reader.id, 'published'));
});

test('a site that it does not know takes no reactions', async (t) => {
  assert.deepEqual(await (await connect(t, cusdis, standIn(), {fields: {extra: {appId: 'x'}}}))(), unavailable);
  assert.deepEqual(await (await connect(t, cusdis, standIn()))(), unavailable);
});

test('without a comment in the answer there is none', () => {
  for (const text of ['', '{}', '{"data": null}', '{"data": {}}', '{"data": []}', '<h1>Cusdis</h1>'])
    assert.deepEqual(outcomeOf(cusdis, 200, text), unreadable);
});
