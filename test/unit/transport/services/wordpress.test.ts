import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import wordpress from '../../../../src/transport/services/wordpress.ts';
import {wordpress as standIn} from '../../../support/service-stand-ins/wordpress.ts';
import {closed, connect, contextOf, invalid, outcomeOf, reader, spam, stored, unavailable, unreadable} from './contract.ts';

const fields = {extra: {post: '12'}};

test('the comment can be read as it is', () => {
  const {body} = wordpress.encode(reader, contextOf('https://blad.example/wp-json/wp/v2/comments', {fields}));
  assert.deepEqual(JSON.parse(body), {
    post: '12',
    author_name: 'Noor de Wit',
    author_email: 'noor@voorbeeld.nl',
    content: [
      'Standpunt: Eens',
      '',
      'Omdat het werkt.',
      '',
      '- Mag op de site: ja',
      '- Stelling: datagedreven-werken',
      '- Taal: nl',
      '- Verstuurd: 2025-11-29T09:00:00.000Z',
      `- Nummer: ${reader.id}`,
    ].join('\n'),
  });
});

test('the article may also be named in the address', async (t) => {
  const send = await connect(t, wordpress, standIn(), {at: '/wp-json/wp/v2/comments?post=12'});
  assert.deepEqual(await send(), stored(reader.id));
});

test('a comment that waits for approval is not called published, one that does not is', async (t) => {
  assert.deepEqual(await (await connect(t, wordpress, standIn(), {fields}))(), stored(reader.id, 'pending'));
  assert.deepEqual(await (await connect(t, wordpress, standIn({moderated: false}), {fields}))(), stored(reader.id, 'published'));
});

describe('a retry of what was stored already', () => {
  for (const reason of ['Omdat het werkt.', 'a < b && c > d', 'Een <b>vet</b> "citaat"', 'C:\\data\\nl', "&amp; & &lt; it's", ''])
    test(`is known by its number, and is one comment: ${reason}`, async (t) => {
      const there = standIn();
      const send = await connect(t, wordpress, there, {fields});
      await send({reason, name: 'Jansen & Zn'});
      assert.deepEqual(await send({reason, name: 'Jansen & Zn'}), stored(reader.id));
      assert.equal(there.rows.length, 1);
    });

  test('is not confused with somebody else who wrote the same', async (t) => {
    const there = standIn();
    const send = await connect(t, wordpress, there, {fields});
    await send();
    const id = crypto.randomUUID();
    assert.deepEqual(await send({id}), stored(id));
    assert.equal(there.rows.length, 2);
  });

  test('is only taken for one where WordPress says so', () => {
    assert.deepEqual(outcomeOf(wordpress, 409, '{"code": "rest_conflict"}'), unavailable);
    assert.deepEqual(outcomeOf(wordpress, 400, '{"code": "comment_duplicate"}'), unavailable);
  });
});

test('an address that it finds wrong is wrong at the field for it', async (t) => {
  const send = await connect(t, wordpress, standIn(), {fields});
  assert.deepEqual(await send({email: 'noor@thuis'}), invalid({field: 'email', code: 'not-allowed', detail: 'Ongeldige parameter.'}));
});

test('a site that wants name and address asks for both', async (t) => {
  const send = await connect(t, wordpress, standIn({nameAndEmail: true}), {fields});
  assert.deepEqual(await send({name: ''}), invalid({field: 'name', code: 'required'}, {field: 'email', code: 'required'}));
});

test('a comment that goes straight to the spam was not received, whatever the status', async (t) => {
  assert.deepEqual(await (await connect(t, wordpress, standIn(), {fields}))({reason: 'Win in ons casino'}), spam);
});

test('comments that are closed are closed', async (t) => {
  assert.deepEqual(await (await connect(t, wordpress, standIn({open: false}), {fields}))(), closed);
});

test('who is too quick for it, is sent again by itself', async (t) => {
  const outcome = await (await connect(t, wordpress, standIn(), {fields}))({reason: 'Dit ging te snel'});
  assert.deepEqual(outcome, {kind: 'unknown', reason: 'busy', retryAfter: 15});
});

test('a site that takes no comments without an account, or not for this article, takes none', async (t) => {
  assert.deepEqual(await (await connect(t, wordpress, standIn({anonymous: false}), {fields}))(), unavailable);
  assert.deepEqual(await (await connect(t, wordpress, standIn()))(), unavailable);
});

test('a page, and an answer that says nothing of a comment, prove nothing', () => {
  for (const text of ['', '<h1>Blad</h1>', '{}', '{"id": 3}', '{"status": "hold"}']) assert.deepEqual(outcomeOf(wordpress, 200, text), unreadable);
});

test('a captcha’s token goes along for the plugin that wants it, and not into the comment', () => {
  const extra = {...fields.extra, 'cf-turnstile-response': 'geheim', wijk: 'Noord'};
  const json = JSON.parse(wordpress.encode(reader, contextOf('https://a.example/', {fields: {extra}})).body);
  assert.equal(json['cf-turnstile-response'], 'geheim');
  assert.doesNotMatch(json.content, /geheim/);
  assert.match(json.content, /^- wijk: Noord$/m);
});

test('what the page has a field of its own for goes there; the number stays in the comment as well', () => {
  const names = {stance: 'standpunt', mayPublish: 'mag', id: 'reactie'};
  const json = JSON.parse(wordpress.encode(reader, contextOf('https://a.example/', {fields: {names}})).body);
  assert.deepEqual([json.standpunt, json.mag, json.reactie], ['agree', true, reader.id]);
  assert.doesNotMatch(json.content, /Mag op de site/);
  assert.ok(json.content.includes(reader.id));
});
