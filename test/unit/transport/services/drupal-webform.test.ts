import assert from 'node:assert/strict';
import {test} from 'node:test';
import drupalWebform from '../../../../src/transport/services/drupal-webform.ts';
import {drupalWebform as standIn} from '../../../support/service-stand-ins/drupal-webform.ts';
import {closed, connect, contextOf, invalid, outcomeOf, reader, stored, unavailable, unreadable} from './contract.ts';

for (const old of [true, false]) {
  const version = old ? 'an older version' : 'a newer version';

  test(`${version} (${old ? 200 : 400}) that misses something, misses it at its field, in words without markup`, async (t) => {
    const outcome = await (await connect(t, drupalWebform, standIn({old})))({reason: ''});
    assert.deepEqual(outcome, invalid({field: 'reason', code: 'not-allowed', detail: 'Veld Waarom is verplicht.'}));
  });

  test(`${version} says that it has the reaction, and by what number`, async (t) => {
    assert.deepEqual(await (await connect(t, drupalWebform, standIn({old})))(), stored(reader.id));
  });

  test(`${version} that is closed is closed`, async (t) => {
    assert.deepEqual(await (await connect(t, drupalWebform, standIn({old, open: false})))(), closed);
  });
}

test('the webform is the one named after the poll, or as the page says', async (t) => {
  const there = standIn({webform: 'stellingen'});
  assert.deepEqual(await (await connect(t, drupalWebform, there))(), unavailable);
  assert.deepEqual(await (await connect(t, drupalWebform, there, {fields: {extra: {webform_id: 'stellingen'}}}))(), stored(reader.id));
});

test('the format is asked for, once', () => {
  const url = (endpoint: string) => drupalWebform.encode(reader, contextOf(endpoint)).url;
  assert.equal(url('https://a.example/webform_rest/submit'), 'https://a.example/webform_rest/submit?_format=json');
  assert.equal(url('https://a.example/webform_rest/submit?_format=json&b'), 'https://a.example/webform_rest/submit?_format=json&b');
});

test('no number, no reaction', () => {
  for (const text of ['', '{}', '{"sid": null}', '[]', '<h1>Gemeente</h1>']) assert.deepEqual(outcomeOf(drupalWebform, 200, text), unreadable);
});
