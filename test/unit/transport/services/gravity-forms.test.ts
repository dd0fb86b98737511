import assert from 'node:assert/strict';
import {test} from 'node:test';
import gravityForms from '../../../../src/transport/services/gravity-forms.ts';
import {gravityForms as standIn} from '../../../support/service-stand-ins/gravity-forms.ts';
import {connect, invalid, outcomeOf, reader, spam, unavailable, unreadable} from './contract.ts';

for (const old of [false, true])
  test(`what is wrong, by number and with ${old ? 200 : 400}, is wrong at its field`, async (t) => {
    const send = await connect(t, gravityForms, standIn({old}));
    assert.deepEqual(
      await send({reason: '', email: 'noor@voorbeeld.invalid'}),
      invalid(
        {field: 'reason', code: 'not-allowed', detail: 'Dit veld is verplicht.'},
        {field: 'email', code: 'not-allowed', detail: 'Het e-mailadres is ongeldig.'},
      ),
    );
  });

test('the numbers are those of the form', () => {
  const names = {reason: 'input_7', email: 'input_12_3'};
  const text = '{"is_valid": false, "validation_messages": {"7": "Kort", "9": "Elders"}}';
  assert.deepEqual(
    outcomeOf(gravityForms, 400, text, {}, {names}),
    invalid({field: 'reason', code: 'not-allowed', detail: 'Kort'}, {field: '', code: 'not-allowed', detail: '9: Elders'}),
  );
});

test('what it takes for spam can be written differently', async (t) => {
  const there = standIn();
  assert.deepEqual(await (await connect(t, gravityForms, there))({reason: 'Win in ons casino'}), spam);
  assert.equal(there.rows.length, 0);
});

test('the first page of several is not a reaction', async (t) => {
  const there = standIn({pages: 2});
  assert.deepEqual(await (await connect(t, gravityForms, there))(), unavailable);
  assert.equal(there.rows.length, 0);
  assert.deepEqual(outcomeOf(gravityForms, 200, '{"is_valid": true, "page_number": 0, "resume_token": "04"}'), unavailable);
});

test('a form that is not there takes no reactions; a page proves nothing', async (t) => {
  assert.deepEqual(await (await connect(t, gravityForms, standIn(), {at: '/wp-json/gf/v2/forms/9/submissions'}))(), unavailable);
  assert.deepEqual(outcomeOf(gravityForms, 200, '<h1>Blad</h1>'), unreadable);
  assert.equal(outcomeOf(gravityForms, 200, `{"id": "${reader.id}"}`).kind, 'unknown');
});
