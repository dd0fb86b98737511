import {encodeValues} from '../encodings.ts';
import {isRecord} from '../failure-marks.ts';
import {answerOf, closed, failureOf, stored, unreadable} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';

/** Keys of a webform's elements are in lower case with underscores. */
const names = (fields: FieldOptions | undefined) => namesFor(fields, {mayPublish: 'may_publish', id: 'reaction_id', sentAt: 'sent_at'});

/**
 * Drupal's Webform through the module Webform REST: `…/webform_rest/submit`. The webform is named in `extra`, or after
 * the poll. Fields that are wrong answer `{error: {…}}`, with 200 in the older versions and 400 in the newer; a form that
 * is closed says so in a message, with 400 or 403, which only an English site lets us know (`WebformSubmitResource.php`).
 */
const drupalWebform: Service = {
  encode: (reaction, context) => {
    const url = new URL(context.endpoint);
    if (!url.searchParams.has('_format')) url.searchParams.set('_format', 'json');
    const webform = context.poll.replaceAll('-', '_');
    const values = {webform_id: webform, ...valuesOf(reaction, context, names(context.fields))};
    return {url: url.href, ...encodeValues('json', values, reaction.id)};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {sid, error, message = isRecord(error) && error['message']} = answer.body;
    if ([400, 403].includes(response.status) && typeof message === 'string' && /is closed/i.test(message)) return closed;
    return failureOf(answer, names(fields)) ?? (typeof sid === 'string' || typeof sid === 'number' ? stored(id) : unreadable);
  },
};

export default drupalWebform;
