import assert from 'node:assert/strict';
import {test} from 'node:test';
import appsScript from '../../../../src/transport/services/apps-script.ts';
import {appsScript as standIn} from '../../../support/service-stand-ins/apps-script.ts';
import {connect, contextOf, reader, stored, unavailable, unconfirmed, unreadable, outcomeOf} from './contract.ts';

test('the answer is believed where it says yes, or gives the number back, after the redirect', async (t) => {
  assert.deepEqual(await (await connect(t, appsScript, standIn('ok')))(), stored(reader.id));
  assert.deepEqual(await (await connect(t, appsScript, standIn('echo')))(), stored(reader.id));
  assert.deepEqual(await (await connect(t, appsScript, standIn('ok'), {encoding: 'text'}))(), stored(reader.id));
});

test('an answer that says neither yes nor no is sent, not confirmed', async (t) => {
  assert.deepEqual(await (await connect(t, appsScript, standIn('row')))(), unconfirmed(reader.id));
});

test('a script that says no, with 200 as always, is no success', async (t) => {
  const there = standIn('failure');
  assert.deepEqual(await (await connect(t, appsScript, there))(), unavailable);
  assert.equal(there.rows.length, 0);
});

test('a script that crashes shows a page, with 200 as always: nobody knows', async (t) => {
  assert.deepEqual(await (await connect(t, appsScript, standIn('crash')))(), unreadable);
  for (const text of ['', 'ok', '"ok"', 'null', '7']) assert.deepEqual(outcomeOf(appsScript, 200, text), unreadable);
});

test('somebody else’s number is not this reaction’s', () => {
  assert.deepEqual(outcomeOf(appsScript, 200, `{"id": "${crypto.randomUUID()}"}`), unconfirmed(reader.id));
});

test('no header is sent and no JSON, for which a browser would ask permission and not get it', () => {
  const {headers, contentType} = appsScript.encode(reader, contextOf('https://script.google.com/macros/s/x/exec', {encoding: 'json'}));
  assert.equal(headers, undefined);
  assert.match(contentType, /^application\/x-www-form-urlencoded/);
});
