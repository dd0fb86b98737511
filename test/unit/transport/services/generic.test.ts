import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import generic from '../../../../src/transport/services/generic.ts';
import {page} from '../../../support/service-stand-ins/stand-in.ts';
import {webhook} from '../../../support/service-stand-ins/webhook.ts';
import {connect, contextOf, invalid, outcomeOf, reader, spam, stored, unavailable, unconfirmed, unreadable} from './contract.ts';

test('JSON without a word of failure is a yes', async (t) => {
  assert.deepEqual(await (await connect(t, generic, webhook('json')))(), stored(reader.id));
  for (const text of ['{}', '[]', '{"id": 7}', '{"error": null, "errors": [], "invalid_fields": {}}', '{"success": true}'])
    assert.deepEqual(outcomeOf(generic, 200, text), stored(reader.id), text);
});

describe('sent, not confirmed, is what answers', () => {
  for (const says of ['nothing', 'page', 'accepted'] as const)
    test(says, async (t) => {
      const there = webhook(says);
      assert.deepEqual(await (await connect(t, generic, there))(), unconfirmed(reader.id));
      assert.equal(there.rows.length, 1);
    });

  test('a redirect to a page of thanks', async (t) => {
    const there = webhook(() => Response.redirect('http://127.0.0.1:1/', 303));
    const {kind} = await (await connect(t, generic, there))();
    // Where that page cannot be had, nobody knows.
    assert.equal(kind, 'unknown');
    assert.deepEqual(outcomeOf(generic, 200, await page('Bedankt').text()), unconfirmed(reader.id));
  });
});

test('JSON that was cut off may have lost its no', () => {
  for (const text of ['{"ok": tr', '[{"a": 1}', '  {']) assert.deepEqual(outcomeOf(generic, 200, text), unreadable);
});

test('a 200 that is a failure is a failure, in JSON and in words', () => {
  for (const text of ['{"ok": false}', '{"success": false, "message": "Full"}', '{"error": "Full"}', 'false', 'Error: full', '"fout"'])
    assert.deepEqual(outcomeOf(generic, 200, text), unavailable, text);
});

describe('what is wrong is wrong at its field, in each of the shapes', () => {
  const error = (field: string, code: string, detail?: string) => ({field, code, ...(detail && {detail})});
  const shapes: readonly (readonly [object, ...object[]])[] = [
    [{errors: [{field: 'email', code: 'TYPE_EMAIL', message: 'Klopt niet'}]}, error('email', 'malformed', 'Klopt niet')],
    [{errors: [{path: ['body', 'name'], message: 'Required', code: 'required'}]}, error('name', 'required', 'Required')],
    [{errors: [{param: 'motivatie', msg: 'Te kort'}]}, error('reason', 'not-allowed', 'Te kort')],
    [
      {errors: {motivatie: ['Te kort', 'Te saai'], 'Values.Email': ['Nee']}},
      error('reason', 'not-allowed', 'Te kort'),
      error('email', 'not-allowed', 'Nee'),
    ],
    [{invalid_fields: [{field: 'motivatie', message: 'Vul in'}]}, error('reason', 'not-allowed', 'Vul in')],
    [{invalid_fields: {name: {reason: 'Vul in', idref: null}}}, error('name', 'not-allowed', 'Vul in')],
    [{error: {motivatie: 'Veld <em>Waarom</em> &amp; zo'}}, error('reason', 'not-allowed', 'Veld Waarom & zo')],
    [{error: {'motivatie][value': 'Vul in'}}, error('reason', 'not-allowed', 'Vul in')],
    [{validation_messages: {name: 'Vul in'}}, error('name', 'not-allowed', 'Vul in')],
    [{success: false, data: {errors: {name: 'Vul in'}}}, error('name', 'not-allowed', 'Vul in')],
    [{errors: ['Te kort']}, error('', 'not-allowed', 'Te kort')],
    [{errors: {postcode: 'Ontbreekt'}}, error('', 'not-allowed', 'postcode: Ontbreekt')],
    [{errors: {reason: 'Te kort'}}, error('', 'not-allowed', 'reason: Te kort')],
    [{errors: [null, 7, {}, {field: 5, message: {}}]}, ...Array.from({length: 4}, () => error('', 'not-allowed'))],
  ];
  const fields = {names: {reason: 'motivatie'}};
  for (const [body, ...errors] of shapes)
    test(JSON.stringify(body), () => {
      for (const status of [200, 400, 409, 422])
        assert.deepEqual(outcomeOf(generic, status, JSON.stringify(body), {}, fields), invalid(...errors), `${status}`);
    });
});

test('an error that is one, and not a list of fields, is not the reader’s', () => {
  for (const body of [{error: {code: 429, message: 'Quota'}}, {error: {name: 'TypeError', message: 'x is undefined'}}, {error: 'Vol'}])
    for (const status of [200, 400, 422]) assert.deepEqual(outcomeOf(generic, status, JSON.stringify(body)), unavailable);
  // Unless the page has a field of that name.
  const fields = {names: {reason: 'message'}};
  assert.deepEqual(
    outcomeOf(generic, 422, '{"error": {"message": "Te kort"}}', {}, fields),
    invalid({field: 'reason', code: 'not-allowed', detail: 'Te kort'}),
  );
});

test('what is taken for spam, or did not pass a captcha, can be tried differently', () => {
  for (const body of [
    {success: false, message: 'Captcha verification failed'},
    {status: 'spam'},
    {error: 'Marked as spam'},
    {ok: false, is_spam: true},
  ])
    for (const status of [200, 400, 422]) assert.deepEqual(outcomeOf(generic, status, JSON.stringify(body)), spam);
});

test('a webhook that answers no preflight gets what needs none, where the page says so', async (t) => {
  const there = webhook('json', {preflight: false});
  for (const encoding of ['urlencoded', 'text', 'multipart'] as const)
    assert.deepEqual(await (await connect(t, generic, there, {encoding}))(), stored(reader.id));
  assert.equal(there.rows.length, 3);
});

test('a page without types may give numbers', () => {
  const fields = {extra: {post: 12, leeg: null}, names: {reason: 7}} as never;
  const json = JSON.parse(generic.encode(reader, contextOf('https://a.example/', {fields})).body);
  assert.deepEqual([json.post, json[7], 'leeg' in json], ['12', 'Omdat het werkt.', false]);
  assert.deepEqual(
    outcomeOf(generic, 422, '{"errors": {"7": "Te kort"}}', {}, fields),
    invalid({field: 'reason', code: 'not-allowed', detail: 'Te kort'}),
  );
});

test('the names and the fields are those of the page, and none of them takes the place of what the reader wrote', () => {
  const fields = {names: {reason: 'motivatie'}, extra: {motivatie: 'vast', name: 'vast', bron: 'artikel'}};
  const json = JSON.parse(generic.encode({...reader, bron: 'actie'}, contextOf('https://a.example/', {fields})).body);
  assert.deepEqual([json.motivatie, json.name, json.bron], ['Omdat het werkt.', 'Noor de Wit', 'actie']);
  assert.ok(!('reason' in json));
});
