import assert from 'node:assert/strict';
import {test} from 'node:test';
import isso from '../../../../src/transport/services/isso.ts';
import {isso as standIn} from '../../../support/service-stand-ins/isso.ts';
import {connect, contextOf, invalid, outcomeOf, reader, stored, unavailable, unreadable} from './contract.ts';

test('a comment that waits for moderation (202) is not called published, one that does not (201) is', async (t) => {
  assert.deepEqual(await (await connect(t, isso, standIn()))(), stored(reader.id, 'pending'));
  assert.deepEqual(await (await connect(t, isso, standIn({moderated: false})))(), stored(reader.id, 'published'));
});

test('the thread is that of the page, or as the address says', () => {
  const url = (endpoint: string) => isso.encode(reader, contextOf(endpoint)).url;
  assert.equal(url('https://isso.example/new'), 'https://isso.example/new?uri=%2Fartikelen%2Fstelling');
  assert.equal(url('https://isso.example/new?uri=/polls/1'), 'https://isso.example/new?uri=/polls/1');
});

test('an address that sends a lot is waited for, as others may share it', async (t) => {
  const outcome = await (await connect(t, isso, standIn({rateLimit: 0})))();
  assert.deepEqual(outcome, {kind: 'unknown', reason: 'busy', retryAfter: 60});
});

test('what it finds wrong is wrong at its field', async (t) => {
  const email = `${'n'.repeat(250)}@voorbeeld.nl`;
  assert.deepEqual(await (await connect(t, isso, standIn()))({email}), invalid({field: 'email', code: 'not-allowed'}));
  assert.deepEqual(outcomeOf(isso, 403, '<p>author name required but not provided</p>'), invalid({field: 'name', code: 'required'}));
  assert.deepEqual(outcomeOf(isso, 400, 'text is too long (maximum length: 65535)'), invalid({field: 'reason', code: 'not-allowed'}));
});

test('what it refuses for good is refused', () => {
  assert.deepEqual(outcomeOf(isso, 403, '<p>3 direct responses to /artikelen/stelling</p>'), unavailable);
  assert.deepEqual(outcomeOf(isso, 403, '<p>CSRF</p>'), unavailable);
  assert.deepEqual(outcomeOf(isso, 400, '<p>missing uri query</p>'), unavailable);
});

test('without its number for the comment there is none', () => {
  for (const [status, text] of [
    [201, ''],
    [202, '{}'],
    [200, '{"id": 3}'],
    [201, '<h1>Blad</h1>'],
  ] as const)
    assert.deepEqual(outcomeOf(isso, status, text), unreadable);
});
