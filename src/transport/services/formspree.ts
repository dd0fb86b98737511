import {askForJson} from '../encodings.ts';
import {answerOf, failureOf, stored, unavailable, unreadable} from '../foreign-answer.ts';
import {isRecord} from '../failure-marks.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';

const names = (fields: FieldOptions | undefined) => namesFor(fields, {reason: 'message'});

/** Codes for a form that does not work, rather than for what was filled in (formspree-js, `submission.ts`). */
const ofTheForm = new Set<unknown>(['BLOCKED', 'FORM_NOT_FOUND', 'INACTIVE', 'PROJECT_NOT_FOUND']);

/**
 * Formspree: `https://formspree.io/f/{id}`. Multipart with `Accept` needs no preflight, and gets JSON rather than a
 * redirect to a page. `email` is the address to reply to without `_replyto`.
 */
const formspree: Service = {
  encode: (reaction, context) => {
    const values = {_subject: context.title, ...valuesOf(reaction, context, names(context.fields))};
    return askForJson(context, ['multipart', 'json', 'urlencoded'], values, reaction.id);
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {ok, next, errors} = answer.body;
    if (response.status < 500 && Array.isArray(errors) && errors.some((error) => isRecord(error) && ofTheForm.has(error['code']))) return unavailable;
    return failureOf(answer, names(fields)) ?? (ok === true || typeof next === 'string' ? stored(id) : unreadable);
  },
};

export default formspree;
