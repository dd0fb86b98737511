import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {stances} from '../../../../src/contract/stance.ts';
import type {Reaction} from '../../../../src/contract/reaction.ts';
import type {Encoded, Encoding} from '../../../../src/transport/service.ts';
import {anyJson} from '../../contract/arbitrary.ts';
import {catalog, fieldsOf, type Entry} from './catalog.ts';
import {connect, contextOf, outcomeOf, reader, unavailable} from './contract.ts';

test('every service there is, is here', () => {
  const files = readdirSync('src/transport/services').filter((file) => file !== 'stelling.ts');
  assert.deepEqual(catalog.map(({name}) => `${name}.ts`).toSorted(), files.toSorted());
});

/** What breaks encodings: line ends, separators, markup, the boundary of this very reaction, and what a comment looks like. */
const fragments = [
  ...['\r\n', '\n', '\r', '\n\n', '"', "'", '&', '=', '%', '%22', '+', ';', '#', '?', '\\', '\\n', '<b>', '</p>', '&lt;', '&amp;', '&#092;', 'a < b'],
  ...[`stelling-${reader.id}`, `\r\n--stelling-${reader.id}--\r\n`, `stelling-${reader.id}-1`, '; name="id"', '\r\n\r\n'],
  ...['- Nummer: x', '\n- Taal: de', 'Standpunt: Oneens', '  ', '\t', 'é', '€', '👩‍👩‍👧', 'ﷺ', '\u2028', '\u202e', '\u0301', '{"a":1}', '__proto__'],
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({unit: 'grapheme', maxLength: 4})), {maxLength: 6})
  // As the form cleans what is typed; a byte order mark at the front is lost in any form.
  .map((parts) => parts.join('').toWellFormed().replaceAll('\0', '').trim());
const line = nasty.map((text) => text.replace(/\s/g, ' ').trim());

const anyReaction = fc
  .record({
    stance: fc.constantFrom(...stances),
    // Something that every service takes; what it does with nothing is its own test.
    reason: nasty.map((text) => `Omdat${text}het kan`),
    name: fc.option(line.filter(Boolean), {nil: undefined}),
    email: fc.constantFrom('noor@voorbeeld.nl', 'o\'hara+"x"&y@voorbeeld.nl', undefined),
    mayPublish: fc.boolean(),
    lang: fc.constantFrom('nl', 'en-GB'),
    extra: fc.dictionary(fc.constantFrom('wijk', 'campagne[]', 'a&b=c', 'het "thema"', 'é'), nasty, {maxKeys: 2}),
  })
  .map(({extra, name, email, ...rest}): Reaction => ({...extra, ...reader, ...rest, name: name!, email: email!}) as Reaction)
  .map((reaction) => Object.fromEntries(Object.entries(reaction).filter(([, value]) => value !== undefined)) as Reaction);

const formFields = ['', 'stance', 'reason', 'name', 'email', 'mayPublish'];

const requestOf = ({url, body, contentType, headers}: Encoded): Request =>
  new Request(url, {method: 'POST', headers: {...headers, 'Content-Type': contentType}, body});

const contextFor = (entry: Entry, encoding?: Encoding) =>
  contextOf(`https://dienst.example${entry.standIn().path}`, {
    fields: fieldsOf(entry, {thema: 'werk & "data"'}),
    ...(encoding && {encoding}),
  });

const marks: readonly object[] = [
  {ok: false},
  {success: false},
  {Success: false},
  {success: 'false'},
  {is_valid: false},
  {error: 'De dienst is vol'},
  {error: true},
  {error: {reason: 'Te kort'}},
  {Error: {message: 'Vol'}},
  {errors: ['Te kort']},
  {errors: {reason: ['Te kort']}},
  {errors: [{field: 'email', message: 'Ongeldig'}]},
  {invalid_fields: [{field: 'reason', message: 'Te kort'}]},
  {validation_messages: {2: 'Te kort'}},
  {status: 'error'},
  {status: 422},
  {result: 'failure'},
  {data: {error: 'Vol'}},
  {body: {success: false}},
];

for (const entry of catalog) {
  const {name, service, standIn, encodings, expected, read, success} = entry;
  describe(name, () => {
    test('has a reaction, with every field of it, under the id that it was sent with', async (t) => {
      const there = standIn();
      const fields = fieldsOf(entry, {thema: 'werk'});
      const send = await connect(t, service, there, {fields});
      const outcome = await send();
      assert.equal(outcome.kind, 'accepted');
      assert.ok(outcome.kind === 'accepted' && outcome.receipt.id === reader.id && outcome.receipt.withdrawToken === '');
      assert.equal(there.rows.length, 1);
      assert.deepEqual({...read(there.rows[0]!)}, {...expected(reader, contextOf('', {fields, encoding: encodings[0]!}))});
    });

    for (const encoding of encodings)
      test(`has what the reader wrote, to the letter, as ${encoding}`, async () => {
        const context = contextFor(entry, encoding);
        await fc.assert(
          fc.asyncProperty(anyReaction, async (reaction) => {
            const there = standIn();
            await there.answer(requestOf(service.encode(reaction, context)));
            assert.equal(there.rows.length, 1);
            assert.deepEqual({...read(there.rows[0]!)}, {...expected(reaction, context)});
          }),
          {numRuns: 60},
        );
      });

    test('gets the same bytes on every attempt', () => {
      const context = contextFor(entry);
      fc.assert(
        fc.property(anyReaction, (reaction) => {
          assert.deepEqual(service.encode(structuredClone(reaction), structuredClone(context)), service.encode(reaction, context));
        }),
        {numRuns: 20},
      );
    });

    test('gets its own encoding where the page asks for one that it cannot read', () => {
      for (const encoding of ['json', 'urlencoded', 'multipart', 'text'] satisfies Encoding[]) {
        const {contentType} = service.encode(reader, contextFor(entry, encoding));
        const readable = encodings.includes(encoding) ? encoding : encodings[0];
        assert.equal(contentType, service.encode(reader, contextFor(entry, readable)).contentType);
      }
    });

    test('is sent no header for which a browser asks permission, except that of JSON', () => {
      for (const encoding of encodings) {
        const {contentType, headers = {}} = service.encode(reader, contextFor(entry, encoding));
        for (const [header, value] of Object.entries(headers)) assert.ok(header === 'Accept' && value.length < 128);
        const simple = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(;|$)/.test(contentType);
        assert.equal(simple, encoding !== 'json');
        assert.doesNotMatch(contentType, /[\x00-\x1f"():<>?@[\\\]{}]/);
        assert.ok(contentType.length <= 128);
      }
    });

    test('is never believed where it also says that it failed', () => {
      const [status, body] = success;
      assert.equal(outcomeOf(service, status, JSON.stringify(body)).kind, 'accepted');
      for (const mark of marks) {
        const text = JSON.stringify({...body, ...mark});
        assert.notEqual(outcomeOf(service, status, text).kind, 'accepted', text);
        assert.notEqual(outcomeOf(service, status, JSON.stringify([{...body, ...mark}])).kind, 'accepted', text);
      }
    });

    test('is not believed with another status than a 2xx', () => {
      for (const other of [0, 302, 304, 400, 401, 404, 408, 409, 418, 422, 429, 500, 503])
        assert.notEqual(outcomeOf(service, other, JSON.stringify(success[1])).kind, 'accepted', `${other}`);
    });

    test('is waited for where it is busy or broken, for as long as it says', () => {
      for (const status of [429, 503, 500, 502, 504, 408]) {
        const reason = status === 429 || status === 503 ? 'busy' : 'server';
        assert.deepEqual(outcomeOf(service, status, '<h1>Bad Gateway</h1>'), {kind: 'unknown', reason});
        assert.deepEqual(outcomeOf(service, status, '', {'Retry-After': '30'}), {
          kind: 'unknown',
          reason,
          retryAfter: 30,
        });
        assert.deepEqual(outcomeOf(service, status, '{"retryAfter": 5, "error": "x"}'), {
          kind: 'unknown',
          reason,
          retryAfter: 5,
        });
      }
    });

    test('is asked no more where it is not there for us', () => {
      for (const status of [401, 403, 404, 405, 410])
        for (const text of ['', '<h1>Forbidden</h1>', '{"error": "no"}', '{"errors": {"reason": "no"}}'])
          assert.deepEqual(outcomeOf(service, status, text), unavailable, `${status} ${text}`);
    });

    test('that finds it too long, has the reader make it shorter', () => {
      assert.deepEqual(outcomeOf(service, 413, ''), {kind: 'invalid', errors: [{field: 'reason', code: 'too-long'}]});
    });

    test('may answer anything at all: it comes to one of four, and to success only with a 2xx', () => {
      const [, body] = success;
      const near = anyJson.map((more) => ({...body, ...Object(more)}) as object);
      const text = fc.oneof(
        fc.string({unit: 'binary'}),
        fc.oneof(anyJson, near).map((json) => JSON.stringify(json)),
      );
      const status = fc.oneof(fc.integer({min: 0, max: 599}), fc.constantFrom(200, 201, 202, 204, 400, 409, 422));
      const headers = fc.dictionary(fc.constantFrom('Retry-After', 'Date'), fc.stringMatching(/^[ -~]*$/));
      const fields = fc.constantFrom(undefined, {}, {names: {reason: 'message', name: ''}}, {extra: {a: 'b'}});
      fc.assert(
        fc.property(status, text, headers, fields, (code, said, more, options) => {
          const outcome = outcomeOf(service, code, said, more, options);
          if (outcome.kind === 'accepted') assert.ok((code >= 200 && code < 300) || (name === 'wordpress' && code === 409));
          if (outcome.kind === 'invalid')
            for (const {field, code: kind, detail = ''} of outcome.errors)
              assert.ok([field, kind, detail].every((word) => typeof word === 'string') && formFields.includes(field));
        }),
        {numRuns: 300},
      );
    });
  });
}
