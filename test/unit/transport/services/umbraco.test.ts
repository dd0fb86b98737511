import assert from 'node:assert/strict';
import {test} from 'node:test';
import umbraco from '../../../../src/transport/services/umbraco.ts';
import {umbraco as standIn} from '../../../support/service-stand-ins/umbraco.ts';
import {connect, contextOf, invalid, outcomeOf, reader, stored, unavailable, unreadable} from './contract.ts';

const endpoint = 'https://a.example/umbraco/forms/delivery/api/v1/entries/34ef';

test('what has no field in the form goes beside it, where it is kept', () => {
  const fields = {names: {name: 'naam', id: 'nummer'}, extra: {contentId: 'ca42', culture: 'nl-NL', wijk: 'Noord'}};
  assert.deepEqual(JSON.parse(umbraco.encode(reader, contextOf(endpoint, {fields})).body), {
    values: {
      stance: 'agree',
      reason: 'Omdat het werkt.',
      naam: 'Noor de Wit',
      email: 'noor@voorbeeld.nl',
      mayPublish: 'true',
      nummer: reader.id,
    },
    contentId: 'ca42',
    culture: 'nl-NL',
    additionalData: {wijk: 'Noord', lang: 'nl', sentAt: '2025-11-29T09:00:00.000Z', poll: 'datagedreven-werken'},
  });
});

test('202 is its word, with or without a body; 200 is any page', async (t) => {
  assert.deepEqual(await (await connect(t, umbraco, standIn()))(), stored(reader.id));
  assert.deepEqual(outcomeOf(umbraco, 202, ''), stored(reader.id));
  assert.deepEqual(outcomeOf(umbraco, 202, '<h1>Inloggen</h1>'), unreadable);
  assert.deepEqual(outcomeOf(umbraco, 200, '{"messageOnSubmit": "Bedankt"}'), unreadable);
});

test('what it misses, it misses at its field', async (t) => {
  const outcome = await (await connect(t, umbraco, standIn()))({reason: ''});
  assert.deepEqual(outcome, invalid({field: 'reason', code: 'not-allowed', detail: 'Vul in waarom u dat vindt'}));
});

test('an API that is off takes no reactions', async (t) => {
  assert.deepEqual(await (await connect(t, umbraco, standIn({enabled: false})))(), unavailable);
});
