import assert from 'node:assert/strict';
import {test} from 'node:test';
import formspree from '../../../../src/transport/services/formspree.ts';
import {formspree as standIn} from '../../../support/service-stand-ins/formspree.ts';
import {connect, contextOf, invalid, outcomeOf, reader, stored, unavailable, unreadable} from './contract.ts';

test('the mail that it sends has the article in its subject', async (t) => {
  const there = standIn();
  assert.deepEqual(await (await connect(t, formspree, there))(), stored(reader.id));
  assert.equal(there.rows[0]!['_subject'], 'Een stelling over data');
});

test('a page may give the mail a subject of its own', () => {
  const {body} = formspree.encode(reader, contextOf('https://formspree.io/f/x', {fields: {extra: {_subject: 'Reactie'}}, encoding: 'json'}));
  assert.equal(JSON.parse(body)._subject, 'Reactie');
});

test('an address that it finds wrong is wrong at the field for it, what it misses at the field for that', async (t) => {
  const send = await connect(t, formspree, standIn());
  assert.deepEqual(await send({email: 'noor@thuis'}), invalid({field: 'email', code: 'malformed', detail: 'should be an email'}));
  assert.deepEqual(await send({reason: ''}), invalid({field: 'reason', code: 'required', detail: 'is required'}));
});

test('a form that does not exist, or no more, is not the fault of the reader', async (t) => {
  assert.deepEqual(await (await connect(t, formspree, standIn(), {at: '/f/nothere'}))(), unavailable);
  assert.deepEqual(await (await connect(t, formspree, standIn({active: false})))(), unavailable);
  assert.deepEqual(outcomeOf(formspree, 400, '{"error": "Only Gold accounts may create AJAX forms."}'), unavailable);
});

test('the page that it shows to who does not ask for JSON proves nothing', () => {
  assert.deepEqual(outcomeOf(formspree, 200, '<h1>Thanks!</h1>'), unreadable);
});
