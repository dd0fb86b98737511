import {encodeValues, encodingFrom} from '../encodings.ts';
import {answerOf, failureOf, stored, takenForSpam, unavailable, unreadable} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';

/** A form's fields have numbers for names: these, where its fields stand in this order, or those that the page says. */
const names = (fields: FieldOptions | undefined) =>
  namesFor(fields, {
    stance: 'input_1',
    reason: 'input_2',
    name: 'input_3',
    email: 'input_4',
    mayPublish: 'input_5',
    id: 'input_6',
    lang: 'input_7',
    sentAt: 'input_8',
    poll: 'input_9',
  });

/**
 * Gravity Forms: `…/wp-json/gf/v2/forms/{id}/submissions`. Urlencoded first, which needs no preflight. What is invalid
 * is a 400 since 2.4 and was a 200 before; `validation_messages` go by the number alone, without `input_`
 * (docs.gravityforms.com/submitting-forms-with-rest-api-v2).
 */
const gravityForms: Service = {
  encode: (reaction, context) => {
    const encoding = encodingFrom(context.encoding, ['urlencoded', 'json', 'multipart']);
    const values = valuesOf(reaction, context, names(context.fields));
    return {url: context.endpoint, ...encodeValues(encoding, values, reaction.id)};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {is_valid: valid, is_spam: spam, page_number: page, resume_token: token} = answer.body;
    if (answer.fine && spam === true) return takenForSpam;
    const failure = failureOf(answer, names(fields));
    if (failure || valid !== true) return failure ?? unreadable;
    // Valid, but put aside for later, or only the first of several pages: no entry was made.
    return page || token ? unavailable : stored(id);
  },
};

export default gravityForms;
