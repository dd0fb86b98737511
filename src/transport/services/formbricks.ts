import {isRecord} from '../failure-marks.ts';
import {fieldErrors} from '../field-errors.ts';
import {answerOf, failureOf, stored, unreadable} from '../foreign-answer.ts';
import {asTexts, namesFor, valuesOf} from '../reaction-values.ts';
import type {Service} from '../service.ts';

/**
 * Formbricks: `…/api/v1/client/{environment}/responses`, with the `surveyId` in `extra` and in `names` the ids of its
 * questions and hidden fields. Needs no key. Answers are texts, not booleans; what is wrong with them is in `details`,
 * by path (`response.data.email`).
 */
const formbricks: Service = {
  encode: (reaction, context) => {
    const values = asTexts(valuesOf(reaction, context, namesFor(context.fields)));
    const {surveyId, singleUseId, recaptchaToken, ...data} = values;
    const body = JSON.stringify({surveyId, singleUseId, recaptchaToken, finished: true, data});
    return {url: context.endpoint, body, contentType: 'application/json'};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {data, details} = answer.body;
    if (response.status === 400) {
      const errors = fieldErrors({errors: details}, namesFor(fields)).filter(({field}) => field);
      if (errors.length) return {kind: 'invalid', errors};
    }
    return failureOf(answer, namesFor(fields)) ?? (isRecord(data) && typeof data['id'] === 'string' ? stored(id) : unreadable);
  },
};

export default formbricks;
