import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {problemTypes} from '../../../src/contract/problem.ts';
import type {Outcome} from '../../../src/transport/outcome.ts';
import type {EncodeContext} from '../../../src/transport/service.ts';
import {stelling} from '../../../src/transport/services/stelling.ts';
import {reactionWith} from '../submission/deliveries.ts';
import {anyJson} from '../contract/arbitrary.ts';
import {html, id, outcomeOf, problem, receipt} from './answers.ts';

const {closed, inProgress, idReused} = problemTypes;
const unreadable: Outcome = {kind: 'unknown', reason: 'unreadable'};
const server: Outcome = {kind: 'unknown', reason: 'server'};
const busy: Outcome = {kind: 'unknown', reason: 'busy'};
const unavailable: Outcome = {kind: 'refused', reason: 'unavailable'};
const context: EncodeContext = {
  endpoint: 'https://reacties.example/v1/polls/s/reactions',
  poll: 's',
  page: 'https://krant.example/artikel',
  title: 'Artikel',
  fields: {},
};
const invalid = (...errors: object[]): Outcome => ({kind: 'invalid', errors: errors as never});
const error = {field: 'name', code: 'too-long', detail: 'At most 120.'};

test('what is sent is the reaction as JSON, and says so', () => {
  const {body, ...rest} = stelling.encode(reactionWith(), context);
  assert.deepEqual(JSON.parse(body), reactionWith());
  assert.deepEqual(rest, {url: context.endpoint, contentType: 'application/json'});
});

test('what the page has sent along is beside the reaction, and never in the place of what the reader wrote', () => {
  const extra = {site: 'Peel en Maas', reason: 'Van de pagina.', id: '1'};
  const {body} = stelling.encode(reactionWith(), {...context, fields: {extra}});
  assert.deepEqual(JSON.parse(body), {...reactionWith(), site: 'Peel en Maas'});
});

test('names and encodings are for services of others: the contract has its own', () => {
  const asked: EncodeContext = {...context, encoding: 'urlencoded', fields: {names: {reason: 'message'}}};
  assert.deepEqual(stelling.encode(reactionWith(), asked), stelling.encode(reactionWith(), context));
});

const matrix: readonly (readonly [string, number, string, Outcome])[] = [
  ['a receipt the first time', 201, JSON.stringify(receipt), {kind: 'accepted', receipt: receipt as never}],
  ['the same receipt again', 200, JSON.stringify(receipt), {kind: 'accepted', receipt: receipt as never}],
  ['a page of a captive portal', 200, html, unreadable],
  ['nothing', 200, '', unreadable],
  ['nothing, officially', 204, '', unreadable],
  ['half a receipt', 200, JSON.stringify(receipt).slice(0, -2), unreadable],
  ['the receipt of another', 200, JSON.stringify({...receipt, id: id.replace('0', '1')}), unreadable],
  ['a receipt without an id', 200, JSON.stringify({...receipt, id: undefined}), unreadable],
  ['a receipt whose id is a list', 200, JSON.stringify({...receipt, id: [id]}), unreadable],
  ['a receipt in a state that is none', 200, JSON.stringify({...receipt, state: 'lost'}), unreadable],
  ['a receipt without a token', 201, JSON.stringify({...receipt, withdrawToken: undefined}), unreadable],
  ['{"ok": true}', 200, '{"ok": true}', unreadable],
  ['null', 200, 'null', unreadable],
  ['a list of receipts', 200, JSON.stringify([receipt]), unreadable],
  ['the id as a text', 200, JSON.stringify(id), unreadable],
  ['a refusal with the wrong status', 200, problem(409, closed), unreadable],
  ['a redirect that leads nowhere', 302, html, unavailable],
  ['not modified', 304, '', unavailable],
  ['errors at their fields', 422, problem(422, problemTypes.invalid, {errors: [error]}), invalid(error)],
  ['errors at their fields', 400, problem(400, problemTypes.invalid, {errors: [error]}), invalid(error)],
  ['an id that was stored with another text', 422, problem(422, idReused), invalid()],
  ['no errors', 422, problem(422), invalid()],
  ['errors that are no list', 422, problem(422, 'about:blank', {errors: {name: 'too long'}}), invalid()],
  ['null for errors', 400, problem(400, 'about:blank', {errors: null}), invalid()],
  ['a page', 400, html, invalid()],
  ['null', 422, 'null', invalid()],
  ['no permission', 401, problem(401), unavailable],
  ['a page of a firewall', 403, html, unavailable],
  ['no such poll', 404, problem(404), unavailable],
  ['gone', 410, '', unavailable],
  ['a method it does not know', 405, 'null', unavailable],
  ['a content type it does not know', 415, problem(415), unavailable],
  ['another host than it serves', 421, problem(421), unavailable],
  ['a timeout', 408, html, server],
  ['closed', 409, problem(409, closed), {kind: 'refused', reason: 'closed'}],
  ['closed, with another status', 403, problem(403, closed), {kind: 'refused', reason: 'closed'}],
  ['that it is still at it', 409, problem(409, inProgress), server],
  ['a conflict that it does not explain', 409, problem(409), unavailable],
  ['a conflict on a page', 409, html, unavailable],
  ['too much', 413, problem(413), invalid({field: 'reason', code: 'too-long'})],
  ['too much, on a page of a proxy', 413, html, invalid({field: 'reason', code: 'too-long'})],
  ['too often', 429, problem(429), busy],
  ['too often, on a page', 429, html, busy],
  ['busy', 503, problem(503), busy],
  ['broken', 500, problem(500), server],
  ['a receipt with an error status', 500, JSON.stringify(receipt), server],
  ['a page of a gateway', 502, html, server],
  ['nothing from a gateway', 504, '', server],
  ['null', 500, 'null', server],
  ['a status that nobody knows', 599, '[]', server],
];

describe('the endpoint answers', () => {
  for (const [what, status, text, expected] of matrix)
    test(`${status} with ${what}: ${expected.kind}${'reason' in expected ? `, ${expected.reason}` : ''}`, () =>
      assert.deepEqual(outcomeOf(status, text), expected));
});

test('a standing that cannot be right does not cost the reader the receipt', () => {
  assert.deepEqual(outcomeOf(201, JSON.stringify({...receipt, standing: 'many'})), {kind: 'accepted', receipt});
});

test('errors that say nothing of a field are left out, the others are shown', () => {
  const errors = [null, 'name', 7, {}, {field: 5, code: 'too-long'}, error, {field: 'name', code: 'odd', detail: {}}];
  const text = problem(422, problemTypes.invalid, {errors});
  assert.deepEqual(outcomeOf(422, text), invalid(error, {field: 'name', code: 'odd'}));
});

describe('whatever the endpoint answers', () => {
  const anyStatus = fc.oneof(fc.integer({min: 100, max: 599}), fc.constantFrom(0, 200, 201, 400, 409, 413, 422, 429, 503));
  const nearReceipt = fc.tuple(fc.constant(receipt), anyJson).map(([whole, more]) => ({...whole, ...Object(more)}));
  const anyText = fc.oneof(
    fc.string({unit: 'binary'}),
    fc
      .oneof(
        anyJson,
        nearReceipt,
        fc.constant(receipt),
        anyJson.map((errors) => ({type: closed, errors})),
      )
      .map((json) => JSON.stringify(json)),
  );
  const anyHeaders = fc.dictionary(fc.constantFrom('Retry-After', 'Date'), fc.stringMatching(/^[ -~]*$/));

  test('it has one of the four meanings, and is a success only as a 2xx with a receipt of this id', () => {
    fc.assert(
      fc.property(anyStatus, anyText, anyHeaders, (status, text, headers) => {
        const outcome = outcomeOf(status, text, headers);
        assert.ok(['accepted', 'invalid', 'refused', 'unknown'].includes(outcome.kind));
        if (outcome.kind === 'unknown') assert.ok((outcome.retryAfter ?? 0) >= 0);
        if (outcome.kind === 'invalid') assert.ok(Array.isArray(outcome.errors));
        if (outcome.kind !== 'accepted') return;
        assert.ok(status < 300);
        assert.equal(JSON.parse(text).id, id);
        assert.equal(outcome.receipt.id, id);
        assert.equal(typeof outcome.receipt.withdrawToken, 'string');
      }),
      {numRuns: 1_000},
    );
  });
});
