import {encodeValues, encodingFrom} from '../encodings.ts';
import {answerOf, failureOf, stored, unconfirmed, unreadable} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {Service} from '../service.ts';

/** How scripts say yes, as far as people who write them agree on it. */
const yes = /^(ok|success|succeeded|accepted|stored|saved|created)$/i;

/**
 * A web app of Google Apps Script: `https://script.google.com/macros/s/{id}/exec`. It cannot answer a preflight, so no
 * JSON content type and no header: urlencoded comes in as `e.parameter`, text as `e.postData.contents`.
 *
 * The answer comes after a redirect, always with status 200. A script that fails, and one that asks to log in, answers
 * with a page: so a page is no success. JSON that says neither yes nor no is the script's own and not confirmed.
 */
const appsScript: Service = {
  encode: (reaction, context) => {
    const encoding = encodingFrom(context.encoding, ['urlencoded', 'text']);
    const values = valuesOf(reaction, context, namesFor(context.fields));
    return {url: context.endpoint, ...encodeValues(encoding, values, reaction.id)};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const failure = failureOf(answer, namesFor(fields));
    if (failure) return failure;
    const {ok, success, status, result, id: echo} = answer.body;
    const saysYes = [ok, success, status, result].some((word) => word === true || (typeof word === 'string' && yes.test(word)));
    if (saysYes || echo === id) return stored(id);
    return typeof answer.json === 'object' && answer.json !== null ? unconfirmed(id) : unreadable;
  },
};

export default appsScript;
