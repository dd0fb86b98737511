import assert from 'node:assert/strict';
import {test} from 'node:test';
import formbricks from '../../../../src/transport/services/formbricks.ts';
import {formbricks as standIn} from '../../../support/service-stand-ins/formbricks.ts';
import {connect, contextOf, invalid, outcomeOf, reader, unavailable, unreadable} from './contract.ts';

const extra = {surveyId: 'cltv2h1qk0001'};

test('the survey and its tokens go beside the answers', () => {
  const fields = {extra: {...extra, recaptchaToken: 'tok', wijk: 'Noord'}, names: {reason: 'q2'}};
  const {data, ...rest} = JSON.parse(formbricks.encode(reader, contextOf('https://a.example/', {fields})).body);
  assert.deepEqual(rest, {surveyId: extra.surveyId, recaptchaToken: 'tok', finished: true});
  assert.deepEqual([data.q2, data.wijk, data.mayPublish], ['Omdat het werkt.', 'Noord', 'true']);
});

test('what it finds wrong, by its path, is wrong at its field', async (t) => {
  const outcome = await (await connect(t, formbricks, standIn(), {fields: {extra}}))({reason: ''});
  assert.deepEqual(outcome, invalid({field: 'reason', code: 'not-allowed', detail: 'Dit veld is verplicht'}));
});

test('a survey that is not there, or a form that is set up wrong, is not the fault of the reader', async (t) => {
  assert.deepEqual(await (await connect(t, formbricks, standIn()))(), unavailable);
  assert.deepEqual(outcomeOf(formbricks, 400, '{"code": "bad_request", "details": {"surveyId": "Required"}}'), unavailable);
});

test('without its number there is no response', () => {
  for (const text of ['', '{}', '{"data": {}}', '{"data": {"id": null}}', '<h1>Formbricks</h1>'])
    assert.deepEqual(outcomeOf(formbricks, 200, text), unreadable);
});
