import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import fc from 'fast-check';
import {maxBodyBytes} from '../../src/contract/limits.ts';
import {openEndpoint, pageOf, problemOf, reactionOf, receiptOf} from '../support/endpoint.ts';

const formType = {'Content-Type': 'application/x-www-form-urlencoded'};
const json = JSON.stringify(reactionOf({reason: 'PLAATS'}));
const withReason = (written: string) => json.replace('PLAATS', written);
const withField = (written: string) => json.replace('{', `{${written},`);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Refused with this status and a problem document; nothing stored; the endpoint takes the next reaction. */
const refuses = async (t: TestContext, status: number, body: unknown, headers: Record<string, string> = {}) => {
  const endpoint = openEndpoint(t);
  await problemOf(await endpoint.post(body, headers), status);
  assert.equal(endpoint.rows().length, 0);
  await receiptOf(await endpoint.post(reactionOf()), 201);
};

const refused: Readonly<Record<string, readonly [status: number, body: unknown, headers?: Record<string, string>]>> = {
  'bytes that are no UTF-8': [400, latin1(withReason('caf\xe9'))],
  'an overlong UTF-8 sequence': [400, latin1(withReason('\xc0\xaf'))],
  'a surrogate encoded as UTF-8': [400, latin1(withReason('\xed\xa0\x80'))],
  'an escaped lone surrogate': [400, withReason('\\ud83d.')],
  'a lone surrogate in a name': [400, withField('"\\udc00":"x"')],
  'an escaped NUL': [400, withReason('a\\u0000b')],
  'a bare NUL': [400, withReason('a\0b')],
  'an empty body': [400, ''],
  'half of the JSON': [400, json.slice(0, -9)],
  'JSON with a comment': [400, `${json}//`],
  'deep arrays': [400, '['.repeat(10_000) + ']'.repeat(10_000)],
  'deep arrays that never close': [400, withField(`"a":${'['.repeat(10_000)}`)],
  'deep objects': [400, withField(`"a":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`)],
  'a million levels': [413, '['.repeat(1_000_000)],
  __proto__: [400, withField('"__proto__":{"mayPublish":true}')],
  'an escaped __proto__': [400, withField('"__pr\\u006fto__":"x"')],
  'constructor.prototype': [400, withField('"constructor":{"prototype":{"a":"b"}}')],
  'the same field twice': [400, withField('"reason":"eerst"')],
  'the same field twice, once escaped': [400, withField('"\\u0072eason":"eerst"')],
  'a body that is too large': [413, withReason('x'.repeat(maxBodyBytes))],
  'text/plain': [415, json, {'Content-Type': 'text/plain'}],
  'text/plain that names JSON': [415, json, {'Content-Type': 'text/plain; application/json'}],
  'multipart/form-data': [415, '--x--', {'Content-Type': 'multipart/form-data; boundary=x'}],
  'no content type': [415, latin1(json), {'Content-Type': ''}],
  'another character set': [415, json, {'Content-Type': 'application/json; charset=iso-8859-1'}],
  'a compressed body': [415, json, {'Content-Encoding': 'gzip'}],
  'a form with bytes that are no UTF-8': [400, 'stance=agree&reason=caf%E9', formType],
  'a form with NUL': [400, 'stance=agree&reason=a%00', formType],
  'a form with half an escape': [400, 'stance=agree&reason=%', formType],
  'a form with a field twice': [400, 'stance=agree&stance=disagree', formType],
  'a form with __proto__': [400, 'stance=agree&__proto__=x', formType],
  'a form that is too large': [413, `stance=agree&reason=${'x'.repeat(3 * maxBodyBytes)}`, formType],
};

for (const [what, [status, body, headers]] of Object.entries(refused)) {
  test(`${what}: ${status}, nothing stored, and the next reaction is taken`, (t) => refuses(t, status, body, headers));
}

test('a body of unknown length is read no further than the limit', async (t) => {
  const endpoint = openEndpoint(t);
  let chunks = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(1024).fill(0x20));
    },
  });
  const init = {method: 'POST', body: endless, duplex: 'half', headers: {'Content-Type': 'application/json'}};
  await problemOf(await endpoint.request('/v1/polls/stelling/reactions', init), 413);
  assert.ok(chunks <= maxBodyBytes / 1024 + 3, `${chunks} chunks of 1 KiB were read`);
});

test('a body that breaks off is no reaction', async (t) => {
  const endpoint = openEndpoint(t);
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error('the connection is gone'));
    },
  });
  const init = {method: 'POST', body: broken, duplex: 'half', headers: {'Content-Type': 'application/json'}};
  await problemOf(await endpoint.request('/v1/polls/stelling/reactions', init), 400);
});

test('a form that cannot be read is answered in words', async (t) => {
  const endpoint = openEndpoint(t);
  const page = await pageOf(await endpoint.post('stance=agree&reason=%ff', {...formType, Accept: 'text/html'}), 400);
  assert.match(page, /Uw reactie is niet opgeslagen/);
});

test('no bytes whatever bring the endpoint down or touch a prototype', async (t) => {
  const endpoint = openEndpoint(t);
  const nearJson = fc.oneof(
    fc.uint8Array({maxLength: 300}),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.mixedCase(fc.constant(json)).map((text) => new TextEncoder().encode(text)),
  );
  const type = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', '');
  await fc.assert(
    fc.asyncProperty(nearJson, type, async (body, contentType) => {
      const answer = await endpoint.post(body, {'Content-Type': contentType});
      assert.ok([201, 400, 415, 422].includes(answer.status), String(answer.status));
      if (answer.status !== 201) await problemOf(answer, answer.status);
    }),
    {numRuns: 300},
  );
  assert.equal(Object.keys(Object.prototype).length, 0);
  assert.ok(!('mayPublish' in {}));
});
