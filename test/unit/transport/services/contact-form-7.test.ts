import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import contactForm7 from '../../../../src/transport/services/contact-form-7.ts';
import {contactForm7 as standIn} from '../../../support/service-stand-ins/contact-form-7.ts';
import {connect, contextOf, invalid, outcomeOf, reader, server, spam, stored, unavailable, unreadable} from './contract.ts';

describe('a 200 is not a success in itself:', () => {
  test('what is wrong is wrong at its field', async (t) => {
    const send = await connect(t, contactForm7, standIn());
    assert.deepEqual(await send({reason: ''}), invalid({field: 'reason', code: 'not-allowed', detail: 'Vul dit veld in.'}));
    assert.deepEqual(
      await send({email: 'noor@voorbeeld.invalid'}),
      invalid({field: 'email', code: 'not-allowed', detail: 'Vul een geldig e-mailadres in.'}),
    );
  });

  test('what it takes for spam can be written differently', async (t) => {
    assert.deepEqual(await (await connect(t, contactForm7, standIn()))({reason: 'Win in ons casino'}), spam);
  });

  test('a consent that it wants is asked for where consent is given', async (t) => {
    assert.deepEqual(
      await (
        await connect(t, contactForm7, standIn({acceptance: true}))
      )(),
      invalid({field: 'mayPublish', code: 'required', detail: 'acceptance_missing'}),
    );
  });

  test('a mail that could not be sent is tried again', async (t) => {
    assert.deepEqual(await (await connect(t, contactForm7, standIn({mailServer: false})))(), server);
  });

  test('one that a plugin broke off, or that says something new, is no success either', () => {
    assert.deepEqual(outcomeOf(contactForm7, 200, '{"status": "aborted", "message": ""}'), unavailable);
    assert.deepEqual(outcomeOf(contactForm7, 200, '{"status": "init", "message": ""}'), unreadable);
  });
});

test('the unit tag is that of the form in the address, unless the page has its own', async (t) => {
  const there = standIn();
  await (
    await connect(t, contactForm7, there)
  )();
  assert.equal(there.rows[0]!['_wpcf7_unit_tag'], 'wpcf7-f171-o1');
  await (
    await connect(t, contactForm7, there, {fields: {extra: {_wpcf7_unit_tag: 'wpcf7-f171-p9-o2'}}})
  )();
  assert.equal(there.rows[1]!['_wpcf7_unit_tag'], 'wpcf7-f171-p9-o2');
});

test('the id goes by a name that WordPress does not take for the number of the form', async (t) => {
  assert.deepEqual(await (await connect(t, contactForm7, standIn()))(), stored(reader.id));
  const named = await connect(t, contactForm7, standIn(), {fields: {names: {id: 'id'}}});
  assert.deepEqual(await named(), unavailable);
});

test('only multipart is sent, as anything else is refused', () => {
  for (const encoding of ['json', 'urlencoded', 'text'] as const)
    assert.match(contactForm7.encode(reader, contextOf('https://a.example/', {encoding})).contentType, /^multipart\/form-data; boundary=/);
});
